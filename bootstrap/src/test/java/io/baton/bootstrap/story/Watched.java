package io.baton.bootstrap.story;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Puts a watcher around a real port: it may throw before or after each of the port's methods. */
final class Watched {

    /** Told of every call; {@code after} only of those that did not throw. */
    interface Watcher {
        void before(String method, Object[] arguments);

        void after(String method, Object[] arguments);

        default void thrown(String method) {}
    }

    private Watched() {}

    static <T> T port(Class<T> type, T real, Watcher watcher) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var given = arguments == null ? new Object[0] : arguments;
                    watcher.before(method.getName(), given);
                    Object result = call(real, method, given, watcher);
                    watcher.after(method.getName(), given);
                    return result;
                }));
    }

    private static Object call(Object real, Method method, Object[] arguments, Watcher watcher) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            watcher.thrown(method.getName());
            throw e.getCause();
        }
    }
}
