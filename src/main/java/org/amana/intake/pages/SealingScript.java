package org.amana.intake.pages;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The script that seals in the browser, as the build made and compressed it, under an address that changes with its
 * content; the licences of what is in it lie beside it. A build without Node has no script: then the pages name none.
 */
@WebServlet("/assets/script/*")
public class SealingScript extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "script/";
    private static final Optional<Properties> MADE = read(FOLDER + "script.properties").map(SealingScript::properties);

    /** What the policy of a page allows that runs the script. */
    static final String POLICY = "script-src 'self'; connect-src 'self'";

    /** How a browser names a compression, and the ending of the file. */
    private static final Map<String, String> ENDINGS = Map.of("br", ".br", "gzip", ".gz");

    static boolean isThere() {
        return MADE.isPresent();
    }

    static String address() {
        return "/assets/script/" + MADE.orElseThrow().getProperty("hash") + ".js";
    }

    static String integrity() {
        return MADE.orElseThrow().getProperty("integrity");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (isThere() && path.equals(address())) {
            script(request, response);
        } else if (isThere() && path.equals("/assets/script/LICENSES.txt")) {
            response.setHeader("Cache-Control", "no-store");
            send(response, "text/plain;charset=UTF-8", read(FOLDER + "LICENSES.txt").orElseThrow());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void script(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        var coding = Stream.of("br", "gzip").filter(one -> accepts(request.getHeader("Accept-Encoding"), one)).findFirst();
        coding.ifPresent(one -> response.setHeader("Content-Encoding", one));
        var file = FOLDER + "amana.js" + coding.map(ENDINGS::get).orElse("");
        send(response, "text/javascript;charset=UTF-8", read(file).orElseThrow());
    }

    private static boolean accepts(String header, String coding) {
        return header != null
                && Stream.of(header.split(",")).map(String::strip).anyMatch(one -> one.matches(coding + "(;\\s*q=(1|0?\\.\\d*[1-9]\\d*).*)?"));
    }

    private static void send(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Properties properties(byte[] bytes) {
        var properties = new Properties();
        try (var in = new java.io.ByteArrayInputStream(bytes)) {
            properties.load(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties;
    }

    private static Optional<byte[]> read(String name) {
        try (var in = SealingScript.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
