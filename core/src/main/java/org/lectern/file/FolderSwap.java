package org.lectern.file;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets two folders change places in one step, by a call of the operating system that Java itself does not offer.
 *
 * <p>The API for such calls is final from Java 22 on, so it is found by reflection. It is used only where access to native
 * code is enabled, since Java would print a warning otherwise.
 */
final class FolderSwap {

    private static final String PACKAGE = "java.lang.foreign.";
    /** Linux: relative to the working directory, as all paths here are absolute anyway. */
    private static final int AT_FDCWD = -100;
    /** Both Linux ({@code RENAME_EXCHANGE}) and macOS ({@code RENAME_SWAP}) have this number. */
    private static final int EXCHANGE = 2;

    private FolderSwap() {}

    /** Returns whether two folders have changed places; if not, nothing has happened. */
    static boolean exchange(Path one, Path other) {
        boolean isDefault = one.getFileSystem().equals(FileSystems.getDefault());
        try {
            return isDefault && isEnabled() && call(one, other) == 0;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // An older Java, or another system.
            return false;
        }
    }

    private static boolean isEnabled() throws ReflectiveOperationException {
        return Boolean.TRUE.equals(
                Module.class.getMethod("isNativeAccessEnabled").invoke(FolderSwap.class.getModule()));
    }

    private static int call(Path one, Path other) throws ReflectiveOperationException {
        boolean isMac =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        Object arena = type("Arena").getMethod("ofConfined").invoke(null);
        try {
            Object from = text(arena, one);
            Object to = text(arena, other);
            Object answer = isMac
                    ? invoke(function("renamex_np", "ADDRESS", "ADDRESS", "JAVA_INT"), from, to, EXCHANGE)
                    : invoke(
                            function("renameat2", "JAVA_INT", "ADDRESS", "JAVA_INT", "ADDRESS", "JAVA_INT"),
                            AT_FDCWD,
                            from,
                            AT_FDCWD,
                            to,
                            EXCHANGE);
            return (int) answer;
        } finally {
            type("Arena").getMethod("close").invoke(arena);
        }
    }

    /** Returns a function of the operating system that returns an int. */
    private static MethodHandle function(String name, String... parameters) throws ReflectiveOperationException {
        Class<?> linkerType = type("Linker");
        Class<?> layoutType = type("MemoryLayout");
        Object linker = linkerType.getMethod("nativeLinker").invoke(null);
        Object symbols = linkerType.getMethod("defaultLookup").invoke(linker);
        Optional<?> symbol = (Optional<?>)
                type("SymbolLookup").getMethod("find", String.class).invoke(symbols, name);
        Object layouts = Array.newInstance(layoutType, parameters.length);
        for (int i = 0; i < parameters.length; i++) {
            Array.set(layouts, i, layout(parameters[i]));
        }
        Object descriptor = type("FunctionDescriptor")
                .getMethod("of", layoutType, layouts.getClass())
                .invoke(null, layout("JAVA_INT"), layouts);
        Object options = Array.newInstance(type("Linker$Option"), 0);
        return (MethodHandle) linkerType
                .getMethod("downcallHandle", type("MemorySegment"), type("FunctionDescriptor"), options.getClass())
                .invoke(linker, symbol.orElseThrow(), descriptor, options);
    }

    private static Object layout(String name) throws ReflectiveOperationException {
        return type("ValueLayout").getField(name).get(null);
    }

    /** Returns a path as the system takes it: its bytes and a 0. */
    private static Object text(Object arena, Path path) throws ReflectiveOperationException {
        byte[] bytes = path.toString().getBytes(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
        Object segment = type("SegmentAllocator")
                .getMethod("allocate", long.class, long.class)
                .invoke(arena, bytes.length + 1L, 1L);
        ((ByteBuffer) type("MemorySegment").getMethod("asByteBuffer").invoke(segment))
                .put(bytes)
                .put((byte) 0);
        return segment;
    }

    private static Object invoke(MethodHandle function, Object... arguments) throws ReflectiveOperationException {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new InvocationTargetException(e);
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name);
    }
}
