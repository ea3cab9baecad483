package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls of the pages, which no compiler sees. */
class PageScanTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    @Tag("S-10")
    void every_page_keeps_to_the_walls() throws IOException {
        assertThat(PageScan.faultsBelow(WEBAPP)).isEmpty();
    }

    @Test
    @Tag("S-10")
    void every_style_sheet_can_be_read_from_right_to_left_and_loads_nothing_from_elsewhere() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path root : List.of(WEBAPP, RESOURCES)) {
            for (Path css : styleSheets(root)) {
                faults.addAll(StyleSheetScan.faults(css.toString(), Files.readString(css)));
            }
        }

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='color: red'/>",
                "<p onclick='x()'/>",
                "<style>p {}</style>",
                "<script>x()</script>",
                "<script src='https://elsewhere.example/x.js'></script>",
                "<script src='//elsewhere.example/x.js'></script>",
                "<link rel='stylesheet' href='https://elsewhere.example/x.css'/>",
                "<a href='javascript:x()'>x</a>",
                "<input name='x'/>",
                "<input id='x'/><label for='y'>Y</label>",
                "<textarea id='x'></textarea>",
                "<select id='x' aria-label=' '></select>",
                "<img src='x.png'/>",
                "<form action='x'></form>",
                "<html><head/><body/></html>",
                "<html lang='ar'><head/><body/></html>",
                "<html lang='#{page.language}'><head/><body/></html>",
                "<h:outputText value='x' escape='false' xmlns:h='jakarta.faces.html'/>",
                "<h:inputText id='x' xmlns:h='jakarta.faces.html'/>",
                "<p:inputText id='x' xmlns:p='primefaces'/>",
                "<p:button oncomplete='x()' xmlns:p='primefaces'/>",
                "<p:panel xmlns:p='http://primefaces.org/ui'/>",
                "<a:radio name='x' xmlns:a='urn:amana:desk'/>",
                "<p>not closed"
            })
    void a_page_that_breaks_a_wall_is_noticed(String fragment) {
        assertThat(PageScan.faults("src/main/webapp/intake/x.xhtml", "<div>" + fragment + "</div>", Set.of("radio")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='x'>x</p>",
                "<script src='x.js'></script>",
                "<input type='hidden' name='seed'/><input type='submit'/>",
                "<label>X <input name='x'/></label>",
                "<label for='#{x.id}'>X</label><div><input id='#{x.id}'/></div>",
                "<textarea aria-labelledby='x'></textarea>",
                "<form autocomplete='off'></form>",
                "<h:outputLabel for='x' xmlns:h='jakarta.faces.html'/><h:inputText id='x' xmlns:h='jakarta.faces.html'/>",
                "<h:inputHidden id='x' xmlns:h='jakarta.faces.html'/>",
                "<label>X <a:radio name='x' xmlns:a='urn:amana:desk'/></label>",
                "<img src='x.png' alt='x'/>",
                "<html lang='fr'><head/><body/></html>",
                "<html lang='#{page.language}' dir='#{page.direction}'><head/><body/></html>",
                "<a href='https://elsewhere.example/'>x</a>"
            })
    void a_page_that_keeps_to_them_is_not(String fragment) {
        assertThat(PageScan.faults("src/main/webapp/intake/x.xhtml", "<div>" + fragment + "</div>", Set.of("radio")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margin-left: 1px",
                "padding-right:0",
                "border-left: 1px solid",
                "border-top-left-radius: 2px",
                "left: 0",
                "text-align: right",
                "float:left",
                "margin: 1px 2px 3px 4px",
                "padding: 0 calc(1px + 2px) 0 0",
                "background: url(https://elsewhere.example/x.png)"
            })
    void a_style_that_keeps_its_side_is_noticed(String declaration) {
        assertThat(StyleSheetScan.faults("x.css", "p {" + declaration + "}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margin-inline-start: 1px",
                "inset-inline-end: 0",
                "text-align: start",
                "margin: 1px 2px 3px 2px",
                "padding: 0 calc(1px + 2px)",
                "margin: calc(1px + 2px) 0 0 0",
                "--left: 1px",
                "background: url(x.png)",
                "/* left: 0 */"
            })
    void a_style_that_turns_with_the_text_is_not(String declaration) {
        assertThat(StyleSheetScan.faults("x.css", "p {" + declaration + "}")).isEmpty();
    }

    private static List<Path> styleSheets(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList();
        }
    }
}
