package dev.sagashop.localstack.bench.result;

/**
 * What a process used over the window, its children included.
 *
 * @param name as people call it, such as {@code order-service} or {@code postgres}
 * @param cpuSeconds of all cores
 * @param cpuMillisPerOrder of all cores, for each order that was confirmed within the window
 * @param residentBytes at the window's end; what several children share is counted for each; 0 if it cannot be told
 * @param proportionalBytes at the window's end, what is shared being split among those who share it; 0 if it cannot be
 *     told
 */
public record ProcessUse(
        String name, double cpuSeconds, double cpuMillisPerOrder, long residentBytes, long proportionalBytes) {}
