// The pages work without this: it moves progress bars and says that what was sent is being read.

const EVERY = 1000; // milliseconds

function follow(panel) {
	const bar = panel.querySelector("progress");
	const text = panel.querySelector(".percent");
	async function look() {
		let state;
		try {
			const reply = await fetch(panel.dataset.progress, { redirect: "manual" });
			if (reply.type === "opaqueredirect") {
				location.reload(); // the server has started again, or it was long ago: log in
				return;
			}
			state = await reply.json();
		} catch {
			setTimeout(look, 5 * EVERY); // the server may be starting again
			return;
		}
		if (!state.running || String(state.number) !== panel.dataset.number) {
			location.reload();
			return;
		}
		if (state.percent !== null) {
			bar.value = state.percent;
			text.textContent = `${state.percent}\u00a0%`;
		}
		setTimeout(look, EVERY);
	}
	setTimeout(look, EVERY);
}

function guardUpload(form) {
	const file = form.querySelector("input[type=file]");
	const complaint = form.querySelector(".complaint");
	form.addEventListener("submit", (event) => {
		const isTooLarge = file.files.length > 0 && file.files[0].size > Number(form.dataset.limit);
		complaint.hidden = !isTooLarge;
		complaint.textContent = isTooLarge ? form.dataset.tooLarge : "";
		if (isTooLarge) {
			event.preventDefault();
			file.focus();
		}
	});
}

function sendOnce(form) {
	const button = form.querySelector("button");
	const busy = form.querySelector(".busy");
	form.addEventListener("submit", (event) => {
		if (event.defaultPrevented) return;
		button.disabled = true;
		busy.textContent = form.dataset.busy;
	});
	// The browser's own cache of the page may bring a disabled button back.
	addEventListener("pageshow", () => {
		button.disabled = false;
		busy.textContent = "";
	});
}

for (const panel of document.querySelectorAll("[data-progress]")) follow(panel);
for (const form of document.querySelectorAll("form[data-limit]")) guardUpload(form);
for (const form of document.querySelectorAll("form[data-busy]")) sendOnce(form);
