package org.orbitarium.app.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.Descriptor;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.planning.ControlSettings;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.DataSettings;
import org.orbitarium.engine.scenes.Documentation;
import org.orbitarium.engine.scenes.ParameterSheet;
import org.orbitarium.engine.training.TrainingSettings;

/** Every text exists in every language, and everything that the code asks for exists. */
final class WordsTest {

    private static final Pattern PLACE = Pattern.compile("%(\\d+\\$)?[-#+0,(]*\\d*(\\.\\d+)?[a-zA-Z]");
    private static final String WINDOW = "/org/orbitarium/app/words/words";
    private static final String FIGURES = "/org/orbitarium/engine/figures/words";
    private static final String CAPTIONS = "/org/orbitarium/engine/figures/export/words";
    private static final String RUNS = "/org/orbitarium/engine/runs/words";
    /** What begins as texts of the Orbit bench and of figures do. */
    private static final Pattern BENCH = Pattern.compile(
            "\"((?:panel|head|form|result|verdict|published|parameters|why|orbit|caption)\\.[a-z.-]*[a-z])\"");
    private static final Pattern FIGURE = Pattern.compile("\"((?:arena|dial|meter|strips|curve)\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @ValueSource(strings = {WINDOW, FIGURES, CAPTIONS, RUNS})
    void everyTextIsTranslated(String bundle) throws IOException {
        Properties english = bundle(bundle + ".properties");
        Properties chinese = bundle(bundle + "_zh.properties");
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
        List<String> left = new ArrayList<>();
        for (String key : chinese.stringPropertyNames()) {
            boolean words = Pattern.compile("[A-Za-z]{3}").matcher(english.getProperty(key).replaceAll("%[^ ]*|relMSE", "")).find();
            if (words && !HAN.matcher(chinese.getProperty(key)).find()) {
                left.add(key + " = " + chinese.getProperty(key));
            }
        }
        assertEquals(List.of(), left, "not Chinese");
    }

    @ParameterizedTest
    @ValueSource(strings = {WINDOW, FIGURES, CAPTIONS, RUNS})
    void translationsHaveTheSamePlaces(String bundle) throws IOException {
        Properties english = bundle(bundle + ".properties");
        Properties chinese = bundle(bundle + "_zh.properties");
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(chinese.getProperty(key)), key);
        }
    }

    /** The second of two texts of one key would take the place of the first without a word. */
    @ParameterizedTest
    @ValueSource(strings = {WINDOW, FIGURES, CAPTIONS, RUNS})
    void noKeyStandsTwice(String bundle) throws IOException {
        for (String file : List.of(bundle + ".properties", bundle + "_zh.properties")) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(WordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
                Set<String> keys = new HashSet<>();
                assertEquals(List.of(), lines.lines().filter(line -> line.matches("[a-z][^=]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('='))).filter(key -> !keys.add(key)).toList(), file);
                assertFalse(keys.isEmpty(), file);
            }
        }
    }

    @Test
    void everyKeyOfTheCodeExists() throws IOException {
        Set<String> keys = Words.texts(Language.ENGLISH).keys();
        Pattern used = Pattern.compile("(?:words\\.(?:get|live|tooltip)\\(|words\\.show\\([^\"]{0,60}"
                + "|words\\(\\)\\.(?:get|live|tooltip)\\()\"([a-z]+\\.[a-z.-]+[a-z])\"");
        List<String> missing = new ArrayList<>();
        int found = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = used.matcher(Files.readString(file));
                while (matcher.find()) {
                    found++;
                    if (!keys.contains(matcher.group(1))) {
                        missing.add(file.getFileName() + ": " + matcher.group(1));
                    }
                }
            }
        }
        assertTrue(found > 20, "found only " + found);
        assertEquals(List.of(), missing);
    }

    @Test
    void everyKeyOfTheBenchAndOfFiguresExists() throws IOException {
        Set<String> window = Words.texts(Language.ENGLISH).keys();
        assertEquals(Set.of(), keys(Path.of("src/main/java/org/orbitarium/app/orbit"), BENCH).stream()
                .filter(key -> !window.contains(key) && !window.contains("command." + key)).collect(Collectors.toSet()));
        Set<Object> figures = bundle(FIGURES + ".properties").keySet();
        assertEquals(Set.of(), keys(Path.of("../engine/src/main/java/org/orbitarium/engine/figures"), FIGURE).stream()
                .filter(key -> !figures.contains(key)).collect(Collectors.toSet()));
    }

    /** What can be set in the window has a name in both languages, whatever the scene. */
    @Test
    void everySettingHasAName() {
        Catalogue all = Catalogue.installed();
        Set<String> missing = new TreeSet<>();
        Stream.of(all.worlds().stream().map(Descriptor::parameters), all.models().stream().map(Descriptor::parameters),
                all.planners().stream().map(Descriptor::parameters),
                Stream.of(DataSettings.class, TrainingSettings.class, ControlSettings.class)).flatMap(types -> types)
                .flatMap(type -> ParameterSheet.of(type).stream()).map(row -> "setting." + row.key())
                .filter(key -> !Words.texts(Language.ENGLISH).has(key)).forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    /** What descriptors and parameters say of themselves is found by the English sentence. */
    @Test
    void everySentenceOfADescriptorIsTranslated() {
        Catalogue all = Catalogue.installed();
        Set<String> sentences = new TreeSet<>();
        List<Descriptor<?>> descriptors = new ArrayList<>(all.worlds());
        descriptors.addAll(all.models());
        descriptors.addAll(all.measures());
        descriptors.addAll(all.planners());
        descriptors.forEach(descriptor -> sentences.add(descriptor.documentation()));
        Stream.concat(descriptors.stream().map(Descriptor::parameters),
                Stream.of(DataSettings.class, TrainingSettings.class, ControlSettings.class))
                .flatMap(type -> ParameterSheet.of(type).stream()).forEach(row -> sentences.add(row.documentation()));
        assertEquals(List.of(), sentences.stream()
                .filter(sentence -> !HAN.matcher(Documentation.in(Language.CHINESE, sentence)).find()).toList());
        sentences.forEach(sentence -> assertEquals(sentence, Documentation.in(Language.ENGLISH, sentence)));
    }

    private static Set<String> keys(Path sources, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        assertTrue(keys.size() > 15, "found only " + keys);
        return keys;
    }

    @Test
    void aLiveTextFollowsTheLanguage() {
        SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
        Words words = new Words(language);
        var title = words.live("storyboard.count", 3);
        assertEquals("3 scenes", title.getValue());
        language.set(Language.CHINESE);
        assertEquals("3 个场景", title.getValue());
        assertEquals("故事板", words.get("storyboard.title"));
    }

    @Test
    void nothingIsToldWhileTheLanguageStays() {
        SimpleObjectProperty<Integer> workspace = new SimpleObjectProperty<>(0);
        Words words = new Words(workspace.map(value -> value < 3 ? Language.ENGLISH : Language.CHINESE));
        List<Language> told = new ArrayList<>();
        words.present().subscribe(texts -> told.add(texts.language()));
        workspace.set(1);
        workspace.set(2);
        workspace.set(3);
        assertEquals(List.of(Language.ENGLISH, Language.CHINESE), told);
    }

    @Test
    void englishIsEnglishOnAChineseMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertEquals("Storyboard", Words.texts(Language.ENGLISH).get("storyboard.title"));
        } finally {
            Locale.setDefault(before);
        }
        assertThrows(IllegalArgumentException.class, () -> Words.texts(Language.ENGLISH).get("no.such.key"));
        assertFalse(Words.texts(Language.CHINESE).has("no.such.key"));
    }

    private static Set<String> places(String text) {
        Set<String> places = new HashSet<>();
        Matcher matcher = PLACE.matcher(text.replace("%%", ""));
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(Words.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
