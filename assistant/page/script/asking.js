// Asking: a question goes to the server with the conversation, which the server does not keep, and
// each answer that comes back takes the place of the one before.

let running = null; // the number of the turn that is being answered
let connection = null;

// Gradio calls this with what is in the box, and puts there what is returned.
function take(typed) {
	if (running !== null) return typed;
	const word = typed.trim() ? [...typed].length > LIMIT && "too_long" : "no_words";
	complain(word || null);
	if (word) return typed;
	put(typed.trim());
	return "";
}
async function put(question, before = null) {
	const past = turns.filter((turn) => turn.answer)
		.map(({ question, answer }) => ({ question, answer }));
	const number = begin(question, before);
	connection = new AbortController();
	const asked = { question, past, number, language };
	let word = "lost";
	try {
		const reply = await fetch("answer", { ...posted(asked), signal: connection.signal });
		if (!reply.ok) word = "failed";
		else for await (const answer of events(reply.body)) shown(answer);
	} catch { /* the server is gone, or the reader has stopped it */ }
	if (running === number) interrupt(word);
}
// What a server-sent event holds is one line of JSON; what holds nothing is a sign of life.
async function* events(body) {
	const reader = body.pipeThrough(new TextDecoderStream()).getReader();
	let text = "";
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		const whole = (text + part.value).split("\n\n");
		text = whole.pop();
		for (const event of whole)
			if (event.startsWith("data: ")) yield JSON.parse(event.slice("data: ".length));
	}
}
function shown(answer) {
	if (answer.number !== running) return;
	turns[running] = { ...turns[running], ...answer };
	if (answer.done) finish();
	else draw(running);
}
function interrupt(word) {
	if (running === null) return;
	cutOff(turns[running], word);
	finish();
	connection.abort();
}
// Say why an answer is not whole; one that was asked for again stays as it was before.
function cutOff(turn, word) {
	if (!turn.answer && turn.before) Object.assign(turn, turn.before);
	const remark = `<p class="remark" data-word="${word}">${words()[word]}</p>`;
	turn.html = (turn.answer ? turn.html : "") + `<div class="answer">${remark}</div>`;
}
