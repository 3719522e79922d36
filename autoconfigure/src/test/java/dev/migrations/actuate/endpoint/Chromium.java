package dev.migrations.actuate.endpoint;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tab of a Chromium without a window, driven by the DevTools protocol. What the page
 * complains of is kept.
 */
final class Chromium implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();

	private final List<String> complaints = new ArrayList<>();

	private final Process process;

	private final WebSocket socket;

	private int sent;

	private @Nullable String session;

	private Chromium(Process process, String address) {
		this.process = process;
		this.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.buildAsync(URI.create(address), new Listener())
			.join();
		String target = send("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
		this.session = send("Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId")
			.asString();
		for (String domain : List.of("Page", "Runtime", "Log")) {
			send(domain + ".enable", Map.of());
		}
	}

	/**
	 * Where the program is, if this machine has it.
	 */
	static Optional<Path> find() {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.flatMap((folder) -> Stream.of("chromium", "chromium-browser", "google-chrome")
				.map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	static Chromium start(Path program, Path profile) throws IOException {
		Process process = new ProcessBuilder(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu",
				"--hide-scrollbars", "--disable-background-networking", "--no-first-run", "--remote-debugging-port=0",
				"--user-data-dir=" + profile, "about:blank")
			.start();
		BufferedReader output = process.errorReader(StandardCharsets.UTF_8);
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith("DevTools listening on ")) {
				Thread drain = new Thread(() -> output.lines().forEach((rest) -> {
				}));
				drain.setDaemon(true);
				drain.start();
				return new Chromium(process, line.substring("DevTools listening on ".length()));
			}
		}
		throw new IOException("'%s' did not start".formatted(program));
	}

	/**
	 * Show the page as a device does.
	 */
	void resize(int width, int height, boolean dark) {
		send("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
		send("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
	}

	void open(String address) {
		send("Page.navigate", Map.of("url", address));
		until("document.readyState === 'complete' && location.href !== 'about:blank'");
	}

	/**
	 * What a JavaScript expression says, as text.
	 */
	String evaluate(String expression) {
		JsonNode answer = send("Runtime.evaluate", Map.of("expression", "String(" + expression + ")"));
		if (answer.has("exceptionDetails")) {
			throw new IllegalStateException(answer.toString());
		}
		return answer.get("result").get("value").asString();
	}

	void until(String expression) {
		for (int i = 0; i < 400; i++) {
			if (evaluate(expression).equals("true")) {
				return;
			}
			try {
				Thread.sleep(25);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		throw new IllegalStateException("'%s' did not become true".formatted(expression));
	}

	void press(String key) {
		send("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", key));
		send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key));
	}

	void type(String text) {
		send("Input.insertText", Map.of("text", text));
	}

	byte[] picture() {
		return Base64.getDecoder()
			.decode(send("Page.captureScreenshot", Map.of("format", "png")).get("data").asString());
	}

	/**
	 * Errors, violations of the content security policy, and what failed to be loaded.
	 */
	List<String> complaints() {
		return this.complaints;
	}

	private JsonNode send(String method, Map<String, Object> parameters) {
		int id = ++this.sent;
		Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
		if (this.session != null) {
			message.put("sessionId", this.session);
		}
		this.socket.sendText(JSON.writeValueAsString(message), true).join();
		while (true) {
			JsonNode answer = next(method);
			if (answer.path("id").asInt(0) == id) {
				if (answer.has("error")) {
					throw new IllegalStateException(method + ": " + answer.get("error"));
				}
				return answer.get("result");
			}
			String event = answer.path("method").asString("");
			if (event.equals("Log.entryAdded") || event.equals("Runtime.exceptionThrown")) {
				this.complaints.add(answer.get("params").toString());
			}
		}
	}

	private JsonNode next(String method) {
		try {
			JsonNode message = this.messages.poll(30, TimeUnit.SECONDS);
			if (message == null) {
				throw new IllegalStateException("Chromium does not answer '%s'".formatted(method));
			}
			return message;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.socket.abort();
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly().onExit().join();
	}

	private final class Listener implements WebSocket.Listener {

		private final StringBuilder text = new StringBuilder();

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				Chromium.this.messages.add(JSON.readTree(this.text.toString()));
				this.text.setLength(0);
			}
			socket.request(1);
			return null;
		}

	}

}
