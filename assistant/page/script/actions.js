// What a reader can do with an answer.

const actions = {
	async copy(turn, reply, pressed) {
		const word = await write(`${turn.question}\n\n${turn.copy}\n`) ? "copied" : "not_copied";
		pressed.focus();
		pressed.textContent = words()[word];
		setTimeout(() => { pressed.textContent = words().copy; }, 3_000);
		say(words()[word]);
	},
	save(turn, reply) {
		const file = new Blob([written(turn, reply)], { type: "text/html" });
		const link = element("a", { href: URL.createObjectURL(file), download: fileName(turn) });
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers ask where to first
		say(words().saved);
	},
	retry(turn) {
		turns.pop();
		find("#turns").lastChild.remove();
		put(turn.question, turn.answer ? turn : null);
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
		const group = pressed.closest(".opinion");
		for (const choice of findAll("button", group)) choice.disabled = true;
		turn.rated = true; // its buttons are not drawn anew while this is sent
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
		group.replaceChildren(told);
		if (group.isConnected) told.focus();
		say(words()[word]);
	},
};
// Whether a text could be copied.
async function write(text) {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch { // not over plain HTTP: there, only what is selected can be copied
		const area = element("textarea", { class: "unseen" });
		area.value = text;
		document.body.append(area);
		area.select();
		const copied = document.execCommand("copy");
		area.remove();
		return copied;
	}
}
function fileName(turn) {
	const letters = turn.question.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
	const name = letters.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60).replace(/^-|-$/g, "");
	return `beffroi-${name}.html`;
}
function written(turn, reply) {
	const copy = reply.cloneNode(true);
	for (const source of findAll("details", copy)) source.open = true;
	for (const link of findAll(".links a, .closest a", copy)) link.href = link.href;
	const date = new Intl.DateTimeFormat(language, { dateStyle: "long" });
	const page = location.origin + location.pathname;
	const root = element("html", { lang: turn.language });
	root.append(
		element("meta", { charset: "utf-8" }),
		element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
		element("title", {}, turn.question), element("style", {}, SAVED_STYLE),
		element("h1", {}, typeset(turn.question)), copy,
		element("footer", { lang: language },
			`${words().saved_on} ${date.format(new Date())} `, element("a", { href: page }, page)));
	return `<!doctype html>${root.outerHTML}`;
}
