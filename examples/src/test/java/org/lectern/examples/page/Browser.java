package org.lectern.examples.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, as Debian packages it. */
final class Browser implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Compares each line of each text with the boxes around it that hide what is outside of them, and with the window. */
    private static final String CUT_TEXTS = """
            const found = [], width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth > width + 1) {
              found.push('the page is ' + document.documentElement.scrollWidth + ' wide');
            }
            const free = {clips: [], isScrolled: false, isShortened: false}, known = new Map();
            const around = box => {
              if (!box || box === document.body) return free;
              if (!known.has(box)) {
                const outer = around(box.parentElement), style = getComputedStyle(box);
                const isHiding = style.overflowX === 'hidden' || style.overflowY === 'hidden';
                known.set(box, {
                  clips: isHiding ? [...outer.clips, box.getBoundingClientRect()] : outer.clips,
                  isScrolled: outer.isScrolled || style.overflowX === 'auto',
                  isShortened: style.textOverflow === 'ellipsis',
                });
              }
              return known.get(box);
            };
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
            for (let node; (node = walker.nextNode());) {
              const own = node.parentElement;
              if (!node.data.trim() || own.closest('script, style, template, option, noscript, .skip, .count.all')
                  || !own.checkVisibility()) {
                continue;
              }
              range.selectNodeContents(node);
              const lines = [...range.getClientRects()], {clips, isScrolled, isShortened} = around(own);
              const isCut = lines.some(line => (!isScrolled && (line.left < -1 || line.right > width + 1))
                || clips.some(clip => line.left < clip.left - 1 || line.right > clip.right + 1 || line.top < clip.top - 1 || line.bottom > clip.bottom + 1));
              if (isCut || isShortened) found.push(node.data.trim());
            }
            return found;
            """;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens a browser, or skips the test where there is none. */
    static Browser open(Path profile) {
        Optional<File> chromium = onPath("chromium");
        Optional<File> chromedriver = onPath("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "Skipped: no chromium and chromedriver on the path. Install Debian's packages chromium and chromium-driver.");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--lang=en-GB",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        return new Browser(driver);
    }

    private static Optional<File> onPath(String program) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page at a width, and waits until it has told everything. */
    void show(Path page, String queryAndHash, int width) {
        setSize(width, 900);
        driver.get("about:blank");
        driver.get(page.toUri() + queryAndHash);
        await("document.readyState === 'complete' && !document.body.hasAttribute('aria-busy')");
    }

    /** Turns the page that is shown at a width to a view, and waits for its picture. */
    void turnTo(String view, int width) {
        run("location.hash = arguments[0]", "#" + view);
        setSize(width, 900);
    }

    void setSize(int width, int height) {
        // A window itself cannot be as narrow as a phone.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        // The page arranges itself with the next picture.
        driver.executeAsyncScript(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
    }

    /** Runs a script that returns a value. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Returns the text of an element; of one that is far from the screen Chromium lays nothing out, and so tells all. */
    String text(String selector) {
        return String.valueOf(
                run("const e = document.querySelector(arguments[0]); return e.innerText || e.textContent", selector));
    }

    @SuppressWarnings("unchecked")
    List<String> list(String script, Object... arguments) {
        return ((List<Object>) Objects.requireNonNull(run(script, arguments)))
                .stream().map(String::valueOf).toList();
    }

    /** Waits until an expression holds, for at most half a minute. */
    void await(String expression) {
        Object holds =
                driver.executeAsyncScript("const done = arguments[arguments.length - 1], end = Date.now() + 30000;"
                        + "(function look() { if (" + expression
                        + ") done(true); else if (Date.now() > end) done(false);"
                        + " else setTimeout(look, 20); })()");
        if (!Boolean.TRUE.equals(holds)) {
            throw new AssertionError("never true: " + expression);
        }
    }

    /** Returns what the console says at the level of errors since it was last asked. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Returns the addresses that were asked for since it was last asked. */
    List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            try {
                JsonNode message = MAPPER.readTree(entry.getMessage()).path("message");
                if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                    requests.add(
                            message.path("params").path("request").path("url").asText());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return requests;
    }

    /** Returns the page as it is printed, as PDF. */
    byte[] pdf() {
        Map<String, Object> printed =
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    }

    void screenshot(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES));
    }

    /** Returns the texts that something cuts or that stick out of the window, and the page itself if it scrolls sideways. */
    List<String> cutTexts() {
        return list(CUT_TEXTS);
    }

    /** Returns what axe-core finds at any level, each as rule and elements. */
    List<String> accessibilityViolations() {
        if (!Boolean.TRUE.equals(run("return typeof axe === 'object'"))) {
            run(axe());
        }
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | '))),"
                + " failure => done(['axe failed: ' + failure]))");
        List<String> violations = new ArrayList<>();
        if (found instanceof List<?> all) {
            all.forEach(violation -> violations.add(String.valueOf(violation)));
        } else {
            violations.add("axe returned " + found);
        }
        return violations;
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
