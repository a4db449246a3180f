package org.orbitarium.engine.worlds.pusht;

import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.orbitarium.engine.formats.CsvTable;

/** The recordings of gym-pusht (absolute) and stable-worldmodel (relative) that tests compare with. */
final class Recordings {

    private Recordings() {
    }

    static CsvTable resets(Convention convention) {
        return table(convention, "resets");
    }

    static CsvTable steps(Convention convention) {
        return table(convention, "steps");
    }

    private static CsvTable table(Convention convention, String what) {
        String name = convention.name().toLowerCase(Locale.ROOT) + "-" + what + ".csv.gz";
        InputStream in = Recordings.class.getResourceAsStream("/pusht/" + name);
        return CsvTable.read(name, Objects.requireNonNull(in, name));
    }
}
