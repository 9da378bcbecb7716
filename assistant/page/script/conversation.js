// The conversation: it is drawn and kept here.

const KEPT = "beffroi-conversation-1";

let turns = [];
let left = 0; // where the page was scrolled to last

function article(number) {
	const found = find(`#turn-${number}`);
	if (found) return found;
	const asked = element("h2", { class: "question", tabindex: "-1" },
		element("span", { class: "unseen", "data-word": "you_asked" }, words().you_asked),
		element("span", {}, typeset(turns[number].question)));
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
	left = scrollY;
}
// Whoever has scrolled on in the meantime is not taken back.
function showAgain(number) {
	if (scrollY === left) show(number);
}
// An answer as it is read out: without the numbers of its sources.
function spoken(part) {
	const copy = part.cloneNode(true);
	for (const mark of findAll("a.mark", copy)) mark.remove();
	for (const block of findAll("p, li", copy)) block.append(" ");
	return copy.textContent;
}

function begin(question, before) {
	for (const next of findAll(".next")) next.remove();
	const number = turns.length;
	turns.push({ question, html: waiting(), done: false, before });
	running = number;
	keep(KEPT, turns);
	if (number) equip(number - 1);
	draw(number);
	show(number);
	// What was pressed to ask is gone: the keyboard goes on from the question.
	if (document.activeElement !== find("#question textarea"))
		find("h2", article(number)).focus({ preventScroll: true });
	say(words().searching);
	return number;
}
async function offer() {
	try {
		const reply = await fetch("examples");
		if (reply.ok) find("#offered").innerHTML = await reply.text();
	} catch { /* without examples a question can be asked too */ }
}
function waiting() {
	return `<p class="waiting" data-word="searching">${words().searching}</p>`;
}
function end() {
	running = null;
	find("#turns").classList.remove("asking");
}
function finish() {
	const number = running;
	turns[number].done = true;
	delete turns[number].before;
	end();
	draw(number);
	showAgain(number);
	keep(KEPT, turns);
	const said = findAll(".answer > :is(.lead, .sentences, ul, .notice, .remark)", article(number));
	say(`${words().answered} ${said.map(spoken).join(" ")}`, turns[number].language);
	suggest(number);
}
async function suggest(number) {
	const turn = turns[number];
	const { question, cited, language } = turn;
	if (!cited?.length) return;
	const answer = await post("next", { question, cited, language });
	if (!answer?.questions.length || turn !== turns.at(-1) || running !== null) return;
	const asked = answer.questions.map((text) => {
		const choice = element("button", { type: "button", class: "example", "data-ask": text }, typeset(text));
		return element("li", {}, choice);
	});
	article(number).append(element("section", { class: "next" },
		element("h3", { "data-word": "suggestions" }, words().suggestions),
		element("ul", { lang: language }, ...asked)));
}
function restart() {
	interrupt("stopped");
	turns = [];
	end();
	keep(KEPT, turns);
	find("#turns").replaceChildren();
	find("#question textarea").focus();
}
