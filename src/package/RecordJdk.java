import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the home of the JDK that the build uses, so that the launcher finds one although another is on the PATH. */
final class RecordJdk {

    private RecordJdk() {
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), System.getProperty("java.home") + System.lineSeparator());
    }
}
