package org.orbitarium.engine.runs;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * Which keys a record that is read from JSON needs: all of them but those whose component may be null, or says what stands for an absent
 * one ({@link Nulls#AS_EMPTY}), as for what a run did not measure. What is needed is not null, and has no null in it.
 */
public final class NeededKeys extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter) || !member.getDeclaringClass().isRecord()) {
            return super.hasRequiredMarker(member);
        }
        return !nullable(parameter) && super.findSetterInfo(member).getValueNulls() != Nulls.AS_EMPTY;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        JsonSetter.Value told = super.findSetterInfo(annotated);
        if (!(annotated instanceof AnnotatedParameter parameter) || !parameter.getDeclaringClass().isRecord() || nullable(parameter)) {
            return told;
        }
        return JsonSetter.Value.construct(told.getValueNulls() == Nulls.AS_EMPTY ? Nulls.AS_EMPTY : Nulls.FAIL, Nulls.FAIL);
    }

    private static boolean nullable(AnnotatedParameter parameter) {
        RecordComponent component = parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
