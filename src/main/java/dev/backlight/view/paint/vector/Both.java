package dev.backlight.view.paint.vector;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Paints the same in two places. It is slower than either, and used only for the one painting that is recorded.
final class Both {
    private Both() {}

    /// @param answers what it is asked, this one answers
    static GraphicsContext of(GraphicsContext answers, GraphicsContext follows) {
        return (GraphicsContext) Proxy.newProxyInstance(
                GraphicsContext.class.getClassLoader(),
                new Class<?>[] {GraphicsContext.class},
                (proxy, method, arguments) -> {
                    try {
                        method.invoke(follows, arguments);
                        return method.invoke(answers, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
