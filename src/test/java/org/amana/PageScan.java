package org.amana;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What is wrong with a page, in sentences. */
final class PageScan {

    private static final Pattern INLINE_STYLE = Pattern.compile("style|[a-z]+Style");
    private static final Pattern INLINE_HANDLER = Pattern.compile("on[a-z]+");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)\\s*(https?:)?//.*");
    private static final Pattern HTML_VOID = Pattern.compile("<((?:meta|link|br|hr|img|input)\\b[^>]*?)/?>");
    private static final Set<String> HTML_BUTTONS = Set.of("hidden", "submit", "button", "image", "reset");
    private static final Set<String> HTML_INPUTS = Set.of("input", "textarea", "select");
    private static final Pattern COMPONENT_INPUTS = Pattern.compile(
            "(?!inputHidden)(input|selectOne|selectMany|selectBoolean|selectCheckbox)\\w*|password|datePicker|calendar"
                    + "|autoComplete|textEditor|fileUpload|spinner|toggleSwitch|cascadeSelect|treeSelect|chips|slider");

    /** A tag of our own, whose input gets its label where the tag is used. */
    private static final Pattern OWN_TAG = Pattern.compile(".*/tags/(?<tag>[^/]+)\\.xhtml");

    private static final String NO_LABEL = "has no label";

    private final String name;
    private final Document page;
    private final Set<String> inputTags;
    private final List<String> faults = new ArrayList<>();

    private PageScan(String name, Document page, Set<String> inputTags) {
        this.name = name;
        this.page = page;
        this.inputTags = inputTags;
    }

    static List<String> faultsBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> pages = files.filter(file -> file.toString().matches(".*\\.x?html"))
                    .sorted()
                    .toList();
            Set<String> inputTags = pages.stream()
                    .filter(page -> faults(page, Set.of()).stream().anyMatch(fault -> fault.endsWith(NO_LABEL)))
                    .map(page -> OWN_TAG.matcher(slashed(page)))
                    .filter(Matcher::matches)
                    .map(tag -> tag.group("tag"))
                    .collect(Collectors.toSet());
            return pages.stream()
                    .flatMap(page -> faults(page, inputTags).stream()
                            .filter(fault -> !fault.endsWith(NO_LABEL)
                                    || !OWN_TAG.matcher(slashed(page)).matches()))
                    .toList();
        }
    }

    private static List<String> faults(Path page, Set<String> inputTags) {
        try {
            return faults(slashed(page), Files.readString(page), inputTags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> faults(String name, String page, Set<String> inputTags) {
        try {
            String xml = name.endsWith(".html") ? HTML_VOID.matcher(page).replaceAll("<$1/>") : page;
            PageScan scan = new PageScan(name, parse(xml), inputTags);
            scan.elements(element -> true).forEach(scan::look);
            return scan.faults;
        } catch (SAXException e) {
            return List.of(name + ": is not well-formed. " + e.getMessage());
        }
    }

    private static String slashed(Path page) {
        return page.toString().replace('\\', '/');
    }

    private static Document parse(String xhtml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(Element element) {
        attributes(element).forEach(attribute -> look(element, attribute));
        String tag = element.getLocalName();
        if (tag.equals("style")) {
            say(element, "has inline style");
        }
        if (tag.equals("script") && !element.getTextContent().isBlank()) {
            say(element, "is inline script");
        }
        if (isInput(element) && !hasLabel(element)) {
            say(element, NO_LABEL);
        }
        if (tag.equals("img") && attribute(element, "alt") == null) {
            say(element, "has no alt");
        }
        if (isHtml(element) && tag.equals("form") && !"off".equals(attribute(element, "autocomplete"))) {
            say(element, "remembers what was typed: autocomplete is not off");
        }
        if (isHtml(element) && tag.equals("html") && !saysHowItIsRead(element)) {
            say(element, "does not say its language and direction");
        }
    }

    private void look(Element element, Attr attribute) {
        String attributeName = attribute.getLocalName();
        String value = attribute.getValue();
        if (isNamespace(attribute)) {
            boolean isIntake = name.contains("/intake/");
            if (isIntake && value.toLowerCase(Locale.ROOT).contains("primefaces")) {
                say(element, "brings PrimeFaces to the public side");
            }
            return;
        }
        if (INLINE_STYLE.matcher(attributeName).matches()) {
            say(element, "has inline style: " + attributeName);
        }
        if (INLINE_HANDLER.matcher(attributeName).matches()) {
            say(element, "has an inline handler: " + attributeName);
        }
        if (attributeName.equals("escape") && !value.equals("true")) {
            say(element, "writes text unescaped");
        }
        if (value.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            say(element, "has script in an address");
        }
        boolean loads = attributeName.equals("src")
                || attributeName.equals("href") && element.getLocalName().equals("link");
        if (loads && ELSEWHERE.matcher(value).matches()) {
            say(element, "loads from elsewhere");
        }
    }

    /** The direction goes without saying only where the language is fixed and runs from left to right. */
    private static boolean saysHowItIsRead(Element html) {
        String language = attribute(html, "lang");
        return language != null && (attribute(html, "dir") != null || language.matches("fr|en|es|zgh"));
    }

    private boolean isInput(Element element) {
        if (isHtml(element)) {
            return HTML_INPUTS.contains(element.getLocalName())
                    && !HTML_BUTTONS.contains(String.valueOf(attribute(element, "type")));
        }
        String namespace = String.valueOf(element.getNamespaceURI());
        if (namespace.startsWith("urn:amana:")) {
            return inputTags.contains(element.getLocalName());
        }
        boolean isComponent = namespace.matches(".*(faces\\.html|jsf/html|primefaces).*");
        return isComponent && COMPONENT_INPUTS.matcher(element.getLocalName()).matches();
    }

    private boolean hasLabel(Element input) {
        if (attribute(input, "aria-label") != null
                || attribute(input, "aria-labelledby") != null
                || attribute(input, "ariaLabel") != null) {
            return true;
        }
        for (Node parent = input.getParentNode(); parent != null; parent = parent.getParentNode()) {
            if (parent instanceof Element element && element.getLocalName().equals("label")) {
                return true;
            }
        }
        String id = attribute(input, "id");
        return id != null && elements(PageScan::isLabel).anyMatch(label -> id.equals(attribute(label, "for")));
    }

    private static boolean isLabel(Element element) {
        return element.getLocalName().equals("label") || element.getLocalName().equals("outputLabel");
    }

    private static boolean isHtml(Element element) {
        return element.getNamespaceURI() == null || element.getNamespaceURI().equals("http://www.w3.org/1999/xhtml");
    }

    private static boolean isNamespace(Attr attribute) {
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
    }

    private Stream<Element> elements(Predicate<Element> which) {
        var all = page.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Element.class::cast)
                .filter(which);
    }

    private static Stream<Attr> attributes(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Attr.class::cast);
    }

    /** In any namespace, because Faces passes some through; null when it is not there or says nothing. */
    private static String attribute(Element element, String localName) {
        return attributes(element)
                .filter(attribute -> localName.equals(attribute.getLocalName())
                        && !attribute.getValue().isBlank())
                .map(Attr::getValue)
                .findFirst()
                .orElse(null);
    }

    private void say(Element element, String fault) {
        String id = attribute(element, "id");
        faults.add(name + ": <" + element.getTagName() + (id == null ? "" : " id=" + id) + "> " + fault);
    }
}
