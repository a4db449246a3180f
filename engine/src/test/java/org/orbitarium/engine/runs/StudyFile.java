package org.orbitarium.engine.runs;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Home;

/** Writes what a study found to {@code src/site/results}. */
final class StudyFile {

    private StudyFile() {
    }

    static void write(String name, Map<String, Object> study) {
        try {
            AtomicFiles.write(Home.find().directory().resolve("src/site/results/" + name + ".json"),
                    JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(study) + "\n");
        } catch (JacksonException e) {
            throw new IllegalStateException("a study is plain data", e);
        }
    }
}
