package org.orbitarium.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Finds out, before JavaFX starts, whether a window can open: JavaFX itself ends with a stack trace if the display or one of its
 * libraries is missing. Only Linux leaves these open; elsewhere a window can always be tried.
 */
@SuppressWarnings("restricted") // the launcher allows native access; without it these calls only warn
final class Display {

    /** What JavaFX links to, and the Debian package that holds it. Without OpenGL it draws in software, so that is not asked for. */
    private static final List<Library> LIBRARIES = List.of(
            new Library("libX11.so.6", "libx11-6"),
            new Library("libgtk-3.so.0", "libgtk-3-0"),
            new Library("libXtst.so.6", "libxtst6"),
            new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
            new Library("libfreetype.so.6", "libfreetype6"));

    private Display() {
    }

    private record Library(String file, String debianPackage) {
    }

    /** Returns what is in the way of a window and what to do about it, in one line; nothing if a window can open. */
    static Optional<String> obstacle(Properties properties, Map<String, String> environment) {
        boolean headless = properties.getProperty("glass.platform", "").equalsIgnoreCase("headless");
        if (headless || !properties.getProperty("os.name", "").equalsIgnoreCase("linux")) {
            return Optional.empty();
        }
        for (Library library : LIBRARIES) {
            if (!loads(library.file())) {
                return Optional.of("No window: the library " + library.file() + " is missing. Install it with: apt install "
                        + library.debianPackage());
            }
        }
        return connection(environment);
    }

    private static Optional<String> connection(Map<String, String> environment) {
        String name = environment.getOrDefault("DISPLAY", "");
        if (name.isEmpty()) {
            return Optional.of(environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                    ? "No window: there is no display (DISPLAY is not set). Log in to a desktop, or install a virtual one with: "
                            + "apt install xvfb"
                    : "No window: this Wayland desktop offers no X11 display. Install it with: apt install xwayland");
        }
        return opens() ? Optional.empty()
                : Optional.of("No window: the display " + name + " does not answer. Check DISPLAY and the right to use it, or install "
                        + "a virtual one with: apt install xvfb");
    }

    /** The libraries stay loaded: JavaFX needs them next, and GTK does not bear being unloaded. */
    private static boolean loads(String file) {
        try {
            SymbolLookup.libraryLookup(file, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            // this is how a missing library is told
            return false;
        }
    }

    /** XOpenDisplay(NULL) connects as JavaFX will, authority included. */
    private static boolean opens() {
        SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
        Linker linker = Linker.nativeLinker();
        try {
            MemorySegment display = (MemorySegment) linker.downcallHandle(x11.findOrThrow("XOpenDisplay"),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS)).invokeExact(MemorySegment.NULL);
            if (display.address() == 0) {
                return false;
            }
            int closed = (int) linker.downcallHandle(x11.findOrThrow("XCloseDisplay"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS)).invokeExact(display);
            return closed == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("libX11 cannot be called", e);
        }
    }
}
