// The language of the page: the browser's, until its reader chooses the other.

const SPOKEN = "beffroi-language";

function preferred() {
	const known = Object.keys(WORDS);
	const wishes = [recall(SPOKEN), ...navigator.languages].filter(Boolean);
	return wishes.map((wish) => wish.slice(0, 2).toLowerCase()).find((wish) => known.includes(wish))
		?? known[0];
}
// Not read back from the page: a browser that translates it writes its own language there.
let language = preferred();

function speak(chosen) {
	language = chosen;
	document.documentElement.lang = language;
	document.title = words().title;
	document.documentElement.classList.add("spoken");
	for (const labelled of findAll("[data-word]")) {
		labelled.textContent = words()[labelled.dataset.word];
	}
	for (const reason of findAll("[data-reason]")) {
		reason.textContent = words().reasons[reason.dataset.reason];
	}
	return language;
}
function choose(chosen) {
	keep(SPOKEN, chosen);
	return speak(chosen);
}
