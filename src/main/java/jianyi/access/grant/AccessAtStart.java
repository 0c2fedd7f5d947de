package jianyi.access.grant;

import jianyi.access.signin.FirstAdministratorsFlow;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings grants, filters and the first administrators in order before the product serves anybody; nodes wait for each other. */
@Component
class AccessAtStart implements SmartInitializingSingleton {

    private static final long LOCK = 0x4A69616E7969L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AccessFlow access;
    private final FilterFlow filters;
    private final FirstAdministratorsFlow administrators;
    private final AuditTrail trail;

    AccessAtStart(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AccessFlow access,
            FilterFlow filters,
            FirstAdministratorsFlow administrators,
            AuditTrail trail) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.access = access;
        this.filters = filters;
        this.administrators = administrators;
        this.trail = trail;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            administrators.appoint();
            trail.inOneLine(Act.rights("启动时整理各角色的默认授权"), () -> {
                var grants = access.none();
                access.grantAll(grants);
                filters.saveAll(grants);
                grants.bring();
            });
        });
    }
}
