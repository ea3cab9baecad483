package org.amana.intake.pages;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.amana.platform.DemonstrationBand;
import org.amana.sealing.Sha256;

/**
 * The one style sheet, under an address that changes with its content, so that it may be kept for a year; without
 * comments and blanks, and compressed once. The static error pages cannot know that address and ask for
 * {@code /style.css}, which is kept by nobody, and says so in a demonstration.
 */
@WebServlet({"/assets/*", "/style.css"})
public class Stylesheet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LETTERS_OF_HASH = 12;

    private static final byte[] PLAIN = withoutBlanks(read()).getBytes(StandardCharsets.UTF_8);
    private static final byte[] COMPRESSED = compress(PLAIN);
    private static final String ADDRESS =
            "/assets/" + Sha256.hex(Sha256.of(PLAIN)).substring(0, LETTERS_OF_HASH) + ".css";

    static String address() {
        return ADDRESS;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.equals(ADDRESS) && !path.equals("/style.css")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/css;charset=UTF-8");
        if (!path.equals(ADDRESS)) {
            response.getOutputStream().write(PLAIN);
            response.getOutputStream().write(DemonstrationBand.sheet().getBytes(StandardCharsets.UTF_8));
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        var accepted = request.getHeader("Accept-Encoding");
        var bytes = PLAIN;
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = COMPRESSED;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static String withoutBlanks(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
                .replace(": ", ":")
                .replace(";}", "}")
                .strip();
    }

    private static String read() {
        try (var in = Stylesheet.class.getResourceAsStream("amana.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] compress(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
