"use strict";
(() => {
	const dialog = document.getElementById("details");

	function element(name, content, style) {
		const made = document.createElement(name);
		if (style) {
			made.className = style;
		}
		if (Array.isArray(content)) {
			made.append(...content);
		}
		else if (content !== undefined) {
			made.textContent = content;
		}
		return made;
	}

	/* One revision. */

	const tokens = /(--[^\n]*|\/\*[\s\S]*?\*\/)|('(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\3\$)|\b(add|all|alter|always|and|as|asc|before|after|begin|between|by|cascade|case|check|column|comment|commit|concurrently|constraint|create|cross|current_timestamp|database|declare|default|delete|desc|distinct|do|drop|each|else|end|enum|exclude|execute|exists|extension|false|for|foreign|from|function|generated|grant|group|having|identity|if|immutable|in|index|inner|insert|into|is|join|key|language|left|like|limit|lock|materialized|not|null|nulls|on|only|or|order|partition|policy|primary|procedure|references|rename|replace|restrict|return|returns|revoke|right|row|rows|schema|select|sequence|set|stable|stored|table|temporary|then|to|trigger|true|truncate|type|union|unique|unlogged|update|using|validate|valid|values|view|volatile|when|where|with|without)\b/gi;

	function sql(text) {
		const shown = element("pre", undefined, "sql");
		shown.tabIndex = 0;
		if (text.length > 65536) {
			shown.textContent = text;
			return shown;
		}
		let end = 0;
		for (const token of text.matchAll(tokens)) {
			shown.append(text.slice(end, token.index),
					element("span", token[0], token[1] ? "comment" : token[2] ? "literal" : "keyword"));
			end = token.index + token[0].length;
		}
		shown.append(text.slice(end));
		return shown;
	}

	function facts(revision, row) {
		const list = element("dl");
		const fact = (name, values) => {
			const shown = [values].flat().filter((value) => value);
			if (shown.length > 0) {
				list.append(element("dt", name),
						element("dd", shown.flatMap((value) => [element("code", String(value)), " "])));
			}
		};
		fact("Revision", revision.revision);
		fact("State", row.querySelector(".chip.state").textContent);
		fact("Revises", revision.downRevisions.length > 0 ? revision.downRevisions : "nothing: a base");
		fact("Depends on", revision.dependsOn);
		fact("Followed by", revision.children);
		fact("Branch labels", revision.branchLabels);
		fact("Written", revision.createDate);
		const time = row.querySelector("time");
		if (time && time.title.startsWith("applied")) {
			const took = row.querySelector(".took");
			fact("Applied", time.dateTime + (took ? ", in " + took.textContent : ""));
		}
		fact("Script", revision.script);
		return list;
	}

	function statements(revision, section) {
		if (section.dataset.sql !== "true") {
			return [element("p", "Its SQL is not shown to you: management.endpoint.migrations.show-values says to whom it is.",
					"nothing")];
		}
		const shown = [];
		if (revision.upgradeSql) {
			shown.push(element("h3", "Upgrade"), sql(revision.upgradeSql));
		}
		if (revision.downgradeSql) {
			shown.push(element("h3", "Downgrade"), sql(revision.downgradeSql));
		}
		if (shown.length === 0) {
			shown.push(element("p", "It has no SQL to be shown.", "nothing"));
		}
		else if (!revision.downgradeSql) {
			shown.push(element("p", "It has no downgrade that could be shown.", "nothing"));
		}
		if (revision.truncated) {
			shown.push(element("p", "It is longer than what is shown.", "nothing"));
		}
		return shown;
	}

	function show(title, parts) {
		const heading = element("h2", title);
		heading.id = "details-title";
		const close = element("button", "\u00d7", "close");
		close.type = "button";
		close.setAttribute("aria-label", "Close");
		close.addEventListener("click", () => dialog.close());
		dialog.replaceChildren(element("div", [heading, close], "bar-top"), ...parts);
		dialog.scrollTop = 0;
		if (!dialog.open) {
			dialog.showModal();
		}
	}

	async function ask(row) {
		const section = row.closest("section");
		/* Of a page whose own address has a password a browser asks nothing that is relative to it. */
		const address = location.origin + location.pathname + "/" + encodeURIComponent(row.dataset.revision);
		const response = await fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin" });
		if (!response.ok) {
			throw new Error("The service answered " + response.status + ".");
		}
		const found = (await response.json()).contexts[section.dataset.context].migrationsBeans[section.dataset.bean];
		return [facts(found, row), ...statements(found, section)];
	}

	async function open(row) {
		const title = row.querySelector(".message").textContent || row.dataset.revision;
		try {
			show(title, await ask(row));
		}
		catch (problem) {
			show(title, [element("p", "This revision could not be read. " + problem.message)]);
		}
	}

	dialog.addEventListener("click", (event) => {
		if (event.target === dialog && event.clientX < dialog.getBoundingClientRect().left) {
			dialog.close();
		}
	});

	/* Each database. */

	function filter(section, rows) {
		const input = section.querySelector("input");
		if (!input) {
			return;
		}
		const found = section.querySelector(".found");
		const texts = rows.map((row) => row.textContent.toLowerCase());
		input.hidden = false;
		input.addEventListener("input", () => {
			const words = input.value.toLowerCase().split(/\s+/).filter((word) => word);
			let count = 0;
			rows.forEach((row, index) => {
				const matches = words.every((word) => texts[index].includes(word));
				row.parentNode.hidden = !matches;
				count += matches ? 1 : 0;
			});
			section.classList.toggle("filtering", words.length > 0);
			found.textContent = words.length > 0 ? count + " of " + rows.length : "";
			focusable(rows, rows.find((row) => !row.parentNode.hidden));
		});
	}

	/* One row takes part in the order of the tabulator; arrows lead to the others. */
	function focusable(rows, chosen) {
		rows.forEach((row) => row.tabIndex = row === chosen ? 0 : -1);
	}

	function keys(rows) {
		return (event) => {
			const shown = rows.filter((row) => !row.parentNode.hidden);
			const at = shown.indexOf(event.currentTarget);
			const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0,
				End: shown.length - 1 }[event.key];
			if (next === undefined) {
				return;
			}
			event.preventDefault();
			const row = shown[Math.max(0, Math.min(shown.length - 1, next))];
			focusable(rows, row);
			row.focus();
		};
	}

	for (const section of document.querySelectorAll("section.database")) {
		const rows = [...section.querySelectorAll(".revision")];
		const onKey = keys(rows);
		focusable(rows, section.querySelector(".revision.current") || rows[0]);
		for (const row of rows) {
			row.setAttribute("aria-haspopup", "dialog");
			row.addEventListener("click", () => {
				focusable(rows, row);
				open(row);
			});
			row.addEventListener("keydown", onKey);
		}
		filter(section, rows);
	}

	/* While something is being run the page follows. */
	if (document.querySelector(".card.running")) {
		setInterval(() => {
			if (!dialog.open && document.visibilityState === "visible") {
				location.reload();
			}
		}, 5000);
	}
})();
