// A number in an answer opens the source that it stands for, at its quote.
function openCitation(mark) {
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
		openCitation(pressed);
	} else if (pressed.dataset.ask) {
		if (running === null) put(pressed.dataset.ask);
	} else {
		const held = pressed.closest("article");
		const turn = turns[Number(held.id.slice("turn-".length))];
		actions[pressed.dataset.do](turn, find(".reply", held), pressed);
	}
});

// Gradio calls `start` when the place of the conversation is there.
function start() {
	offer();
	const kept = recall(KEPT);
	turns = Array.isArray(kept) ? kept : [];
	for (const turn of turns.filter((unfinished) => !unfinished.done)) {
		cutOff(turn, "stopped"); // the page was left before the answer was whole
		turn.done = true;
	}
	turns.forEach((_, number) => draw(number));
	if (!turns.length) return;
	show(turns.length - 1);
	suggest(turns.length - 1);
}

// The names by which Gradio's components know what stands in these files.
globalThis.page = { start, take, choose, preferred, speak, restart, interrupt };
