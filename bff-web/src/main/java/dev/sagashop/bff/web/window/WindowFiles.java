package dev.sagashop.bff.web.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

/**
 * How browsers keep the files: the window's own are asked for again each time, which costs a 304, so that nobody sees
 * half of a new version. Libraries change seldom, but their paths carry no version, so they are kept for an hour only.
 */
@Configuration(proxyBeanMethods = false)
class WindowFiles implements WebMvcConfigurer {

    private static final Duration LIBRARY_MAX_AGE = Duration.ofHours(1);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        tagged(registry.addResourceHandler("/**"))
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
        tagged(registry.addResourceHandler("/webjars/**"))
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(LIBRARY_MAX_AGE))
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
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
