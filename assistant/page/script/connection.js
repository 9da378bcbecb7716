// What happens when the server goes away. Gradio then takes no more questions, and opens the page
// anew once the server is back; until then nobody is left waiting or in doubt.

const EVERY = 3000; // milliseconds
const AT_ONCE = 1000; // within which Gradio hands a question over
const DRAFT = "beffroi-draft";

let handed = 0; // questions that Gradio has handed over

async function isThere() {
	try {
		const reply = await fetch("gradio_api/app_id");
		return (await reply.json()).app_id === gradio_config.app_id;
	} catch { return false; }
}
// While an answer is awaited, look whether anybody is still there to give it.
function watch(number) {
	setTimeout(async () => {
		if (running !== number) return;
		const there = await isThere();
		if (running !== number) return;
		if (there) watch(number);
		else interrupt("lost");
	}, EVERY);
}
// Say so when a question that is being asked is not handed over.
function expectHandover() {
	const before = handed;
	setTimeout(() => {
		const lost = handed === before && running === null;
		find("#lost").textContent = lost ? words().lost : "";
	}, AT_ONCE);
}
document.addEventListener("click", (event) => {
	if (event.target.closest?.("#send")) expectHandover();
}, true);
document.addEventListener("keydown", (event) => {
	const isSent = event.key === "Enter" && !event.shiftKey && !event.isComposing;
	if (isSent && event.target.matches?.("#question textarea")) expectHandover();
}, true);

// What is being typed survives a reload.
addEventListener("pagehide", () => {
	try { sessionStorage.setItem(DRAFT, find("#question textarea").value); } catch { /* not kept */ }
});
function bringDraftBack() {
	const box = find("#question textarea");
	try { box.value ||= sessionStorage.getItem(DRAFT) ?? ""; } catch { return; }
	if (box.value) box.dispatchEvent(new Event("input", { bubbles: true }));
}
