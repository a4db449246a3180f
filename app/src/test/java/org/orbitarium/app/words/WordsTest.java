package org.orbitarium.app.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Language;

/** Every text exists in every language, and everything that the code asks for exists. */
final class WordsTest {

    private static final Pattern PLACE = Pattern.compile("%(\\d+\\$)?[-#+0,(]*\\d*(\\.\\d+)?[a-zA-Z]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void everyTextIsTranslated() throws IOException {
        Properties english = bundle("words.properties");
        Properties chinese = bundle("words_zh.properties");
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
        List<String> left = new ArrayList<>();
        for (String key : chinese.stringPropertyNames()) {
            boolean words = Pattern.compile("[A-Za-z]{3}").matcher(english.getProperty(key).replaceAll("%[^ ]*", "")).find();
            if (words && !HAN.matcher(chinese.getProperty(key)).find()) {
                left.add(key + " = " + chinese.getProperty(key));
            }
        }
        assertEquals(List.of(), left, "not Chinese");
    }

    @Test
    void translationsHaveTheSamePlaces() throws IOException {
        Properties english = bundle("words.properties");
        Properties chinese = bundle("words_zh.properties");
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(chinese.getProperty(key)), key);
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
