package jianyi.suggestion.followed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jianyi.casework.sheet.SheetRecord;
import jianyi.followup.extension.ExtensionRecords;
import jianyi.followup.supervision.SupervisionRecords;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The sheet's parts about what accompanies a case. */
@Configuration(proxyBeanMethods = false)
class FollowedParts {

    /** What the body has pressed for. */
    @Bean
    @Order(11)
    SheetPart supervisionPart(SupervisionRecords records) {
        return new Part("supervisions", "督办", records::of);
    }

    /** Who asked for more time, and what was decided. */
    @Bean
    @Order(12)
    SheetPart extensionPart(ExtensionRecords records) {
        return new Part("extensions", "延期", records::of);
    }

    private record Part(String id, String heading, Function<String, List<SheetRecord>> told) implements SheetPart {

        @Override
        public Optional<List<SheetRecord>> of(Sight sight) {
            return Optional.of(sight)
                    .filter(Sight::involved)
                    .map(it -> told.apply(it.suggestion().number()))
                    .filter(records -> !records.isEmpty());
        }
    }
}
