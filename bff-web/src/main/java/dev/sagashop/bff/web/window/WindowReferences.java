package dev.sagashop.bff.web.window;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes into the window's files where the others are for ever. The page names all modules at once, so that a browser
 * need not find them one behind the other, and the style sheets are sent as one.
 */
final class WindowReferences implements ResourceTransformer {

    /** After a quote or a bracket; the API's paths are none of these. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<=[\"'`(])/(?=(?:js|css|webjars)/|icons\\.svg|favicon\\.svg)");

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);");
    private static final String MODULES = "<!-- modules -->";
    private static final String MAILBOX = "<!-- mailbox -->";
    private static final String NOT_A_MODULE = "js/chosen-theme.js";

    private final WindowVersion version;
    private final WindowProperties properties;

    WindowReferences(WindowVersion version, WindowProperties properties) {
        this.version = version;
        this.properties = properties;
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource file, ResourceTransformerChain chain)
            throws IOException {
        Resource found = chain.transform(request, file);
        String text = switch (String.valueOf(StringUtils.getFilenameExtension(found.getFilename()))) {
            case "html" -> contentOf(found).replace(MODULES, modules()).replace(MAILBOX, mailbox());
            case "css" -> IMPORT.matcher(contentOf(found)).replaceAll(match -> imported(found, match));
            case "js" -> contentOf(found);
            default -> "";
        };
        if (text.isEmpty()) {
            return found;
        }
        String referring = REFERENCE.matcher(text).replaceAll(version.path());
        return new TransformedResource(found, referring.getBytes(StandardCharsets.UTF_8));
    }

    private String modules() {
        return version.scripts().stream()
                .filter(script -> !script.equals(NOT_A_MODULE))
                .map("<link rel=\"modulepreload\" href=\"/%s\">"::formatted)
                .collect(Collectors.joining("\n  "));
    }

    private String mailbox() {
        return properties.mailbox() == null
                ? ""
                : "<li><a href=\"%s\">Mailbox</a></li>"
                        .formatted(HtmlUtils.htmlEscape(properties.mailbox().toString()));
    }

    private static String imported(Resource sheet, MatchResult match) {
        try {
            String content = contentOf(sheet.createRelative(match.group(1)));
            return Matcher.quoteReplacement("@layer " + match.group(2) + " {\n" + content + "}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String contentOf(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
