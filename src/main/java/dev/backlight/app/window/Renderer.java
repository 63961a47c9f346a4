package dev.backlight.app.window;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// Spares a Linux machine without a graphics card the look for one. JavaFX and GTK each ask OpenGL, which then
/// loads a whole compiler (LLVM, 47 MB) to draw by the processor, and JavaFX refuses that renderer and takes its
/// own.
final class Renderer {
    private static final String ORDER = "prism.order";

    /// What the kernel offers where there is a card: of its own, NVIDIA's, and Windows' for Linux.
    private static final List<Path> CARDS = List.of(Path.of("/dev/dri"), Path.of("/dev/nvidia0"), Path.of("/dev/dxg"));

    private Renderer() {}

    /// Before JavaFX starts. Who has chosen a renderer keeps it.
    static void choose() {
        if (System.getProperty(ORDER) == null && hasNoCard(System.getProperty("os.name"), Files::exists)) {
            System.setProperty(ORDER, "sw");
            tellGtk();
        }
    }

    static boolean hasNoCard(String system, Predicate<Path> exists) {
        return system.equals("Linux") && CARDS.stream().noneMatch(exists);
    }

    /// GTK hears of it by the environment alone, which Java can't change by its own means.
    private static void tellGtk() {
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int failed = (int) setenv.invokeExact(arena.allocateFrom("GDK_GL"), arena.allocateFrom("disable"), 0);
            if (failed != 0) {
                log(null);
            }
        } catch (Throwable unforeseen) { // the window opens all the same, with more memory
            log(unforeseen);
        }
    }

    private static void log(Throwable why) {
        System.getLogger(Renderer.class.getName()).log(System.Logger.Level.DEBUG, "GTK looks for OpenGL", why);
    }
}
