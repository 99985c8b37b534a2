package io.baton.adapter.persistence.document;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells Jackson about the few domain types that are not written component by component. */
final class DomainModule extends Module {
    private static final Set<Class<?>> NEVER_WRITTEN = Set.of(Secret.class, WebhookToken.class);

    @Override
    public String getModuleName() {
        return "baton";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new SealedTypes());
        context.addSerializers(new Values());
        context.addDeserializers(new ValuesBack());
        context.addKeySerializers(new Keys());
        context.addKeyDeserializers(new KeysBack());
    }

    private static final class Values extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            var raw = type.getRawClass();
            if (NEVER_WRITTEN.contains(raw)) {
                return new NeverWritten();
            }
            if (raw == TaskAttributes.class) {
                return AttributesText.writer();
            }
            return raw == String.class || ScalarRecord.is(raw) ? new ScalarWriter() : null;
        }
    }

    private static final class ValuesBack extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            var raw = type.getRawClass();
            if (raw == TaskAttributes.class) {
                return AttributesText.reader();
            }
            return ScalarRecord.is(raw) ? new ScalarReader(raw) : null;
        }
    }

    private static final class Keys extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            var raw = type.getRawClass();
            return raw == String.class || ScalarRecord.is(raw) ? new KeyWriter() : null;
        }
    }

    private static final class KeysBack implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return ScalarRecord.is(type.getRawClass()) ? new KeyReader(type.getRawClass()) : null;
        }
    }
}
