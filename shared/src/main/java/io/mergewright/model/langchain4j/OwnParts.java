package io.mergewright.model.langchain4j;

import java.util.function.Supplier;

/**
 * langchain4j and Jackson look for their parts with the class loader of the thread. In Jenkins each of these, that of our plugin too, has the
 * libraries of other plugins behind it; then a class of langchain4j cannot be initialized, and no model can be asked until Jenkins is started anew.
 * With that of the platform they find only what stands beside them.
 */
final class OwnParts {
    private OwnParts() {}

    /** What {@code work} gives where libraries find no parts of somebody else. */
    static <T> T only(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
