package org.orbitarium.app.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.RunEntry;
import org.orbitarium.engine.runs.catalogue.Trashed;

/** What the Lab knows of the folders of runs. FX thread only. */
final class LabModel {

    private final ObjectProperty<@Nullable Content> content = new SimpleObjectProperty<>(this, "content");
    private final StringProperty failure = new SimpleStringProperty(this, "failure", "");
    private final ObjectProperty<@Nullable Compared> compared = new SimpleObjectProperty<>(this, "compared");
    private final StringProperty comparisonFailure = new SimpleStringProperty(this, "comparisonFailure", "");
    private final BooleanProperty moving = new SimpleBooleanProperty(this, "moving");
    private final ObjectProperty<@Nullable Job> job = new SimpleObjectProperty<>(this, "job");

    /**
     * What lies in the folders.
     *
     * @param listing the runs
     * @param trash   what was put away, the last first
     */
    record Content(RunCatalogue.Listing listing, List<Trashed> trash) {

        /** Copies the list. */
        Content {
            trash = List.copyOf(trash);
        }

        /** Returns the run of a name. */
        Optional<RunEntry> find(String name) {
            return listing.entries().stream().filter(entry -> entry.named().equals(name)).findFirst();
        }

        /** Returns the same after a run was put away. */
        Content without(RunEntry run, Trashed put) {
            List<Trashed> more = new ArrayList<>(List.of(put));
            more.addAll(trash);
            List<RunEntry> left = listing.entries().stream().filter(entry -> !entry.named().equals(run.named())).toList();
            return new Content(new RunCatalogue.Listing(left, listing.leftOut()), more);
        }

        /** Returns the same without some of what was put away. */
        Content trashWithout(Collection<Trashed> gone) {
            return new Content(listing, trash.stream().filter(run -> !gone.contains(run)).toList());
        }
    }

    /**
     * A run that is being made.
     *
     * @param name     of its folder
     * @param fraction done, from 0 to 1
     * @param doing    in a few words
     * @param left     the seconds that it will still take, about; empty while nobody can know
     */
    record Job(String name, double fraction, String doing, OptionalDouble left) {
    }

    /** Returns what lies in the folders; null until it is known. */
    ObjectProperty<@Nullable Content> content() {
        return content;
    }

    /** Returns why the folders cannot be listed; empty if they can. */
    StringProperty failure() {
        return failure;
    }

    /** Returns two runs side by side; null until they are read. */
    ObjectProperty<@Nullable Compared> compared() {
        return compared;
    }

    /** Returns why two runs cannot be compared; empty if they can. */
    StringProperty comparisonFailure() {
        return comparisonFailure;
    }

    /** Returns whether a run is put away, taken back or removed now. */
    BooleanProperty moving() {
        return moving;
    }

    /** Returns the run that is being made; null if none is. */
    ObjectProperty<@Nullable Job> job() {
        return job;
    }

    /** Returns the run of a name, if it is known. */
    Optional<RunEntry> find(String name) {
        Content known = content.get();
        return known == null ? Optional.empty() : known.find(name);
    }
}
