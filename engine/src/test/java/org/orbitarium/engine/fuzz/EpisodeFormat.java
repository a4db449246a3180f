package org.orbitarium.engine.fuzz;

import java.nio.file.Path;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Recording;
import org.orbitarium.engine.worlds.World;

/**
 * Recorded episodes, as text or as arrays.
 *
 * @param suffix    which of the two
 * @param mutations of sound files
 * @param world     whose episodes they are
 */
record EpisodeFormat(String suffix, Mutations mutations, World world) implements Format {

    @Override
    public String name() {
        return "episodes-" + suffix;
    }

    @Override
    public byte[] content(RandomStream random) {
        return mutations.next(random);
    }

    @Override
    public void read(Path file) {
        Recording.read(file, world, 0.25, new Streams(1));
    }
}
