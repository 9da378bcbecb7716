// What happens in the browser: the conversation is drawn, kept and handed over here.
// WORDS holds what the page says in each language; Gradio brings the answers.
"use strict";

const page = (() => {
	const KEPT = "beffroi-conversation-1";
	const SPOKEN = "beffroi-language";
	let turns = [];
	let wanted = null;
	let running = null;
	let ask = () => {};

	const words = () => WORDS[document.documentElement.lang];
	const find = (selector, inside = document) => inside.querySelector(selector);
	const findAll = (selector, inside = document) => [...inside.querySelectorAll(selector)];

	// A page in another site's frame may be refused a memory: it then forgets on reload.
	function recall(key) {
		try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
	}
	function keep(key, value) {
		try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* not kept */ }
	}

	function element(name, attributes, ...children) {
		const made = document.createElement(name);
		for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
		made.append(...children);
		return made;
	}
	function button(action, word, data = {}) {
		const made = element("button", { type: "button", "data-do": action, "data-word": word });
		Object.assign(made.dataset, data);
		made.textContent = words()[word];
		return made;
	}
	function say(text) {
		const status = find("#said");
		status.textContent = "";
		requestAnimationFrame(() => { status.textContent = text; });
	}

	// Languages

	function preferred() {
		const known = Object.keys(WORDS);
		const wishes = [recall(SPOKEN), ...navigator.languages].filter(Boolean);
		return wishes.map((wish) => wish.slice(0, 2).toLowerCase()).find((wish) => known.includes(wish))
			?? known[0];
	}
	function speak(language) {
		document.documentElement.lang = language;
		document.documentElement.classList.add("spoken");
		for (const labelled of findAll("[data-word]")) {
			labelled.textContent = words()[labelled.dataset.word];
		}
		for (const reason of findAll("[data-reason]")) {
			reason.textContent = words().reasons[reason.dataset.reason];
		}
		return language;
	}
	function choose(language) {
		keep(SPOKEN, language);
		return speak(language);
	}

	// The conversation

	function article(number) {
		const found = find(`#turn-${number}`);
		if (found) return found;
		const asked = element("h2", { class: "question" },
			element("span", { class: "unseen", "data-word": "you_asked" }, words().you_asked),
			// As French is set: no line begins with a mark that closes the one before.
			element("span", {}, turns[number].question.replace(/ (?=[?!:;»])/g, "\u00a0")));
		const made = element("article", { id: `turn-${number}` }, asked,
			element("div", { class: "reply" }), element("div", { class: "tools" }));
		find("#turns").append(made);
		return made;
	}
	function draw(number) {
		const turn = turns[number];
		const reply = find(".reply", article(number));
		if (reply.drawn !== turn.html) reply.innerHTML = reply.drawn = turn.html;
		find("#turns").classList.toggle("asking", running !== null);
		equip(number);
	}
	function equip(number) {
		const turn = turns[number];
		const tools = find(".tools", article(number));
		tools.replaceChildren();
		if (!turn.done) return;
		const last = number === turns.length - 1;
		if (turn.answer) tools.append(button("copy", "copy"), button("save", "save"));
		if (last) tools.append(button("retry", "retry"));
		if (turn.answer && RATINGS && !turn.rated) tools.append(opinion());
	}
	function opinion() {
		return element("div", { class: "opinion", role: "group" },
			element("span", { "data-word": "useful" }, words().useful),
			button("rate", "yes", { verdict: "up" }), button("why", "no"));
	}
	function show(number) {
		article(number).scrollIntoView({ block: "start" });
	}

	// Asking: Gradio calls `sent` before it sends a question and `shown` with each answer.

	function sent(typed) {
		const question = wanted ?? typed;
		wanted = null;
		const past = turns.filter((turn) => turn.answer)
			.map(({ question, answer }) => ({ question, answer }));
		const number = turns.length;
		if (question.trim()) {
			for (const next of findAll(".next")) next.remove();
			running = number;
			turns.push({ question: question.trim(), html: waiting(), done: false });
			if (number) equip(number - 1);
			draw(number);
			show(number);
			say(words().searching);
		}
		return [question, { past, number }];
	}
	function waiting() {
		return `<p class="waiting" data-word="searching">${words().searching}</p>`;
	}
	function shown(answer) {
		if (answer === null || answer.number !== running) return;
		if (answer.refused) return withdraw(answer.refused);
		turns[running] = { ...turns[running], ...answer };
		if (answer.done) finish();
		else draw(running);
	}
	function withdraw(reason) {
		find(`#turn-${running}`).remove();
		turns.pop();
		end();
		if (turns.length) equip(turns.length - 1);
		say(reason);
	}
	function end() {
		running = null;
		find("#turns").classList.remove("asking");
	}
	function finish() {
		const number = running;
		turns[number].done = true;
		end();
		draw(number);
		show(number);
		keep(KEPT, turns);
		const said = findAll(".answer > :is(.lead, .sentences, ul, .notice, .remark)", article(number));
		say(`${words().answered} ${said.map((part) => part.innerText).join(" ")}`);
		suggest(number);
	}
	function interrupt(word) {
		if (running === null) return;
		const turn = turns[running];
		const remark = `<p class="remark" data-word="${word}">${words()[word]}</p>`;
		turn.html = (turn.answer ? turn.html : "") + `<div class="answer">${remark}</div>`;
		finish();
	}
	async function suggest(number) {
		const { question, cited, language } = turns[number];
		if (!cited?.length) return;
		const answer = await post("next", { question, cited, language });
		if (!answer?.questions.length || number !== turns.length - 1 || running !== null) return;
		const asked = answer.questions.map((text) => {
			const choice = element("button", { type: "button", class: "example", "data-ask": text }, text);
			return element("li", {}, choice);
		});
		article(number).append(element("section", { class: "next" },
			element("h3", { "data-word": "suggestions" }, words().suggestions),
			element("ul", { lang: language }, ...asked)));
	}
	function restart() {
		turns = [];
		end();
		keep(KEPT, turns);
		find("#turns").replaceChildren();
		find("#question textarea").focus();
	}
	async function post(address, content) {
		try {
			const reply = await fetch(address, {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify(content),
			});
			return reply.ok ? await reply.json() : null;
		} catch { return null; }
	}

	// What a reader can do with an answer

	const actions = {
		async copy(turn) {
			await write(`${turn.question}\n\n${turn.copy}\n`);
			say(words().copied);
		},
		save(turn, reply) {
			const file = new Blob([written(turn, reply)], { type: "text/html" });
			const link = element("a", { href: URL.createObjectURL(file), download: "beffroi.html" });
			link.click();
			URL.revokeObjectURL(link.href);
			say(words().saved);
		},
		retry(turn) {
			turns.pop();
			find("#turns").lastChild.remove();
			wanted = turn.question;
			ask();
		},
		why(turn, reply, pressed) {
			const reasons = Object.keys(words().reasons).map((reason) => element("button",
				{ type: "button", "data-do": "rate", "data-verdict": "down", "data-reason": reason },
				words().reasons[reason]));
			const group = pressed.closest(".opinion");
			group.replaceChildren(element("span", { "data-word": "why" }, words().why), ...reasons);
			reasons[0].focus();
		},
		async rate(turn, reply, pressed) {
			const { verdict, reason = null } = pressed.dataset;
			const number = turns.indexOf(turn);
			const history = turns.slice(0, number).filter((before) => before.answer).slice(-1)
				.map(({ question, answer }) => ({ question, answer }));
			const { question, answer, language, kind, cited } = turn;
			const kept = await post("rating",
				{ question, answer, language, kind, cited, verdict, reason, history });
			const word = kept ? "thanks" : "not_kept";
			turn.rated = kept !== null;
			keep(KEPT, turns);
			const told = element("p", { "data-word": word, tabindex: "-1" }, words()[word]);
			find(".opinion", article(number)).replaceChildren(told);
			told.focus();
			say(words()[word]);
		},
	};
	async function write(text) {
		try {
			await navigator.clipboard.writeText(text);
		} catch { // not over plain HTTP: there, only what is selected can be copied
			const area = element("textarea", { class: "unseen" });
			area.value = text;
			document.body.append(area);
			area.select();
			document.execCommand("copy");
			area.remove();
		}
	}
	function written(turn, reply) {
		const copy = reply.cloneNode(true);
		for (const source of findAll("details", copy)) source.open = true;
		for (const link of findAll(".links a, .closest a", copy)) link.href = link.href;
		const root = element("html", { lang: turn.language });
		const style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;"
			+ "padding:0 1rem}blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid;"
			+ "white-space:pre-line}summary{font-weight:bold}summary span+span{margin-left:.5rem}";
		const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
		root.append(
			element("meta", { charset: "utf-8" }), element("title", {}, turn.question),
			element("style", {}, style), element("h1", {}, turn.question), copy,
			element("p", {}, `${words().saved_on} ${date.format(new Date())}`));
		return `<!doctype html>${root.outerHTML}`;
	}

	// A number in an answer opens the source that it stands for, at its quote.
	function open(mark) {
		const quote = document.getElementById(mark.hash.slice(1));
		const citation = quote?.closest("details");
		if (!citation) return;
		citation.open = true;
		find("summary", citation).focus({ preventScroll: true });
		quote.scrollIntoView({ block: "nearest" });
	}
	document.addEventListener("click", (event) => {
		const pressed = event.target.closest?.("a.mark, [data-ask], [data-do]");
		if (!pressed) return;
		if (pressed.matches("a.mark")) {
			event.preventDefault();
			open(pressed);
		} else if (pressed.dataset.ask) {
			if (running !== null) return;
			wanted = pressed.dataset.ask;
			ask();
		} else {
			const held = pressed.closest("article");
			const turn = turns[Number(held.id.slice("turn-".length))];
			actions[pressed.dataset.do](turn, find(".reply", held), pressed);
		}
	});

	// Gradio calls `start` when the place of the conversation is there.
	function start(trigger) {
		ask = () => trigger("submit");
		turns = recall(KEPT) ?? [];
		turns.forEach((_, number) => draw(number));
		if (turns.length) show(turns.length - 1);
	}

	return { start, sent, shown, choose, preferred, speak, restart, interrupt };
})();
