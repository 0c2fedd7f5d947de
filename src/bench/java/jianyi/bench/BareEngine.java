package jianyi.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The yardstick: Camunda's web application and engine as the starter brings them, with our models and forms, two of our filters and none
 * of our code. Engine settings that decide how many rows are written are the product's. Signing in asks for no password.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.autoconfigure.session.SessionAutoConfiguration",
            "org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration"
        })
class BareEngine {

    /** Starts it; where the database is, says the command line. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(BareEngine.class, args);
    }

    @Bean
    SmartInitializingSingleton models(
            RepositoryService repository, TaskService tasks, FilterService filters, AuthorizationService rights) {
        return () -> {
            if (filters.createFilterQuery().count() > 0) {
                return;
            }
            List.of("handling", "suggestion").forEach(process -> deploy(repository, process));
            save(filters, Tasklist.TODO, tasks.createTaskQuery()
                    .or()
                    .taskInvolvedUserExpression("${currentUser()}")
                    .taskDefinitionKeyNotIn("user_rate")
                    .endOr());
            grant(rights, Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
            grant(rights, Resources.PROCESS_INSTANCE, Permissions.CREATE);
            grant(rights, Resources.FILTER, Permissions.READ);
        };
    }

    @Bean
    Lists lists() {
        return new Lists();
    }

    @Bean
    FilterRegistrationBean<Filter> signIn(IdentityService identities) {
        var filter = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> signIn(identities, request, response, chain));
        filter.addUrlPatterns("/login");
        return filter;
    }

    private static void deploy(RepositoryService repository, String process) {
        var deployment = repository.createDeployment().name(process);
        try {
            try (var model = new ClassPathResource("bpmn/" + process + ".bpmn").getInputStream()) {
                deployment.addModelInstance(process + ".bpmn", BareModel.of(model));
            }
            for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath:forms/" + process + "-*.form")) {
                deployment.addInputStream(form.getFilename(), form.getInputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    private static void save(FilterService filters, String name, TaskQuery query) {
        filters.saveFilter(filters.newTaskFilter(name).setQuery(query.orderByDueDate().asc()));
    }

    /** Needed only with authorizations on. */
    private static void grant(AuthorizationService rights, Resources resource, Permission... permissions) {
        var grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        grant.setUserId(Authorization.ANY);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.setPermissions(permissions);
        rights.saveAuthorization(grant);
    }

    private static void signIn(
            IdentityService identities, ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException {
        var person = request.getParameter("username");
        known(identities, person, person.replaceAll("\\d+$", ""));
        var signedIn = new UserAuthentication(person, "default");
        signedIn.setAuthorizedApps(Set.of("tasklist", "cockpit", "admin", "welcome"));
        var all = new Authentications();
        all.addOrReplace(signedIn);
        AuthenticationUtil.updateSession(((HttpServletRequest) request).getSession(), all);
        ((HttpServletResponse) response).sendRedirect("/");
    }

    private static synchronized void known(IdentityService identities, String person, String group) {
        if (identities.createUserQuery().userId(person).count() > 0) {
            return;
        }
        identities.saveUser(identities.newUser(person));
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            identities.saveGroup(identities.newGroup(group));
        }
        identities.createMembership(person, group);
    }

    /** How often the models' multi-instance parts run: constants in place of our listeners. Public, or no expression may call it. */
    public static class Lists {

        /** Nobody. */
        public List<String> none() {
            return List.of();
        }

        /** One unit. */
        public List<String> one() {
            return List.of("1");
        }
    }
}
