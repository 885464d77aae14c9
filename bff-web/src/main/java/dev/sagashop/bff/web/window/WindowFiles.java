package dev.sagashop.bff.web.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

/**
 * How browsers keep the files: the page is asked for again each time, which costs a 304, and it names all others by paths
 * that tell their contents, so that these are kept for ever and nobody sees half of a new version. Under their own names
 * the window's files are asked for again as well, and libraries, whose paths carry no version, are kept for an hour.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WindowProperties.class)
class WindowFiles implements WebMvcConfigurer {

    private static final Duration LIBRARY_MAX_AGE = Duration.ofHours(1);
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final String WINDOW = "classpath:/static/";
    private static final String LIBRARIES = "classpath:/META-INF/resources/webjars/";

    private final WindowProperties properties;

    WindowFiles(WindowProperties properties) {
        this.properties = properties;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        WindowVersion version = WindowVersion.ofClassPath();
        CacheControl forEver = CacheControl.maxAge(FOR_EVER).cachePublic().immutable();
        window(registry, "/**", version).setCacheControl(CacheControl.noCache());
        window(registry, version.path() + "**", version).setCacheControl(forEver);
        libraries(registry, "/webjars/**").setCacheControl(CacheControl.maxAge(LIBRARY_MAX_AGE));
        libraries(registry, version.path() + "webjars/**").setCacheControl(forEver);
    }

    private ResourceHandlerRegistration window(ResourceHandlerRegistry registry, String paths, WindowVersion version) {
        ResourceHandlerRegistration files =
                tagged(registry.addResourceHandler(paths)).addResourceLocations(WINDOW);
        files.resourceChain(true).addTransformer(new WindowReferences(version, properties));
        return files;
    }

    private static ResourceHandlerRegistration libraries(ResourceHandlerRegistry registry, String paths) {
        ResourceHandlerRegistration files =
                tagged(registry.addResourceHandler(paths)).addResourceLocations(LIBRARIES);
        files.resourceChain(true).addResolver(new LiteWebJarsResourceResolver());
        return files;
    }

    /** The tag tells what a file contains: its time means nothing in a jar. */
    private static ResourceHandlerRegistration tagged(ResourceHandlerRegistration files) {
        return files.setUseLastModified(false).setEtagGenerator(WindowFiles::tagOf);
    }

    /** A weak one, because gzip gives the same in other bytes. */
    private static String tagOf(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
