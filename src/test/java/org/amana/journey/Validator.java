package org.amana.journey;

import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, as it is published, over the pages as they came from the server. */
final class Validator {

    private static final Path CHECKER = Path.of("target/npm/node_modules/vnu-jar/build/dist/vnu.jar");
    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Said of every page that Faces writes; no fault by the checker's own words. */
    private static final String AS_FACES_WRITES = "Trailing slash on void elements has no effect";

    /** The checker goes deep into its schemas. */
    private static final long STACK = 8 << 20;

    private static final Heard HEARD = new Heard();

    private static ClassLoader libraries;
    private static Object validator;

    private Validator() {}

    /** What it finds in the pages, by name; nothing when all are right. */
    static synchronized List<String> findings(Map<String, String> pages) throws Exception {
        return deep(() -> {
            HEARD.said.clear();
            var validator = validator();
            var check = validator.getClass().getMethod("checkHtmlInputSource", InputSource.class);
            for (var page : once(pages).entrySet()) {
                HEARD.page = page.getValue();
                var source = new InputSource(new StringReader(page.getKey()));
                source.setSystemId("http://localhost/");
                check.invoke(validator, source);
            }
            return List.copyOf(HEARD.said);
        });
    }

    /** One for all tests: what takes its time is to read the schemas. Its own libraries stay to itself. */
    private static Object validator() throws Exception {
        if (validator == null) {
            var type = Thread.currentThread().getContextClassLoader().loadClass("nu.validator.validation.SimpleDocumentValidator");
            validator = type.getConstructor().newInstance();
            type.getMethod("setUpMainSchema", String.class, ErrorHandler.class).invoke(validator, HTML, HEARD);
            type.getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class).invoke(validator, HEARD, false, false);
        }
        return validator;
    }

    /** Names by content: the same page is checked once. */
    private static Map<String, String> once(Map<String, String> pages) {
        var names = new TreeMap<String, String>();
        pages.forEach((name, source) -> names.putIfAbsent(source, name));
        return names;
    }

    private static <T> T deep(Callable<T> work) throws Exception {
        if (libraries == null) {
            libraries = new URLClassLoader(new URL[] {CHECKER.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        }
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "validator", STACK);
        thread.setContextClassLoader(libraries);
        thread.start();
        return task.get();
    }

    private static final class Heard implements ErrorHandler {

        private final Set<String> said = new LinkedHashSet<>();
        private String page = "";

        @Override
        public void warning(SAXParseException warning) {
            if (!warning.getMessage().startsWith(AS_FACES_WRITES)) {
                said.add(words(warning));
            }
        }

        @Override
        public void error(SAXParseException error) {
            said.add(words(error));
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            said.add(words(error));
        }

        private String words(SAXParseException found) {
            return page + ":" + found.getLineNumber() + ":" + found.getColumnNumber() + " " + found.getMessage();
        }
    }
}
