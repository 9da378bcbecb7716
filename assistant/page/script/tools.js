// What every part of the page needs: elements, words, a memory, the server.

const words = () => WORDS[language];
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
function say(text, spoken = language) {
	const status = find("#said");
	status.textContent = "";
	requestAnimationFrame(() => {
		status.lang = spoken;
		status.textContent = text;
	});
}

// Say above the box what is wrong with what it holds; nothing when the word is null.
function complain(word) {
	const place = find("#complaint");
	place.textContent = word ? words()[word] : "";
	place.dataset.word = word ?? "nothing";
	if (word) place.scrollIntoView({ block: "nearest" });
}

// As French is set: no line begins with a mark that closes the one before.
function typeset(text) {
	return text.replace(/ (?=[?!:;»])/g, "\u00a0").replace(/« /g, "«\u00a0");
}
function posted(content) {
	return {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify(content),
	};
}
async function post(address, content) {
	try {
		const reply = await fetch(address, posted(content));
		return reply.ok ? await reply.json() : null;
	} catch { return null; }
}
