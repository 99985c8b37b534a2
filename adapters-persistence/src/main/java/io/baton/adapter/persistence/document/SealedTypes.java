package io.baton.adapter.persistence.document;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from a sealed interface itself which members it has, where Jackson expects annotations. */
final class SealedTypes extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    /** No component may have this name; domain events have one called {@code type}. */
    private static final String PROPERTY = "@type";

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass annotated, JavaType base) {
        return isSealed(base.getRawClass())
                ? new StdTypeResolverBuilder(JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, PROPERTY, null, false, true))
                : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        return isSealed(annotated.getRawType())
                ? members(annotated.getRawType())
                        .map(member -> new NamedType(member, member.getSimpleName()))
                        .toList()
                : null;
    }

    /** All records below a sealed interface, however deep. */
    static Stream<Class<?>> members(Class<?> type) {
        return isSealed(type)
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypes::members)
                : Stream.of(type);
    }

    /** Enums whose constants have bodies are sealed too, and are written by name. */
    private static boolean isSealed(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }
}
