package luodi.projects.team;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/projects/{code}/team/chat-groups")
class ChatGroupPages {
    private final ChatGroups groups;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    ChatGroupPages(ChatGroups groups, VisibleProjects projects) {
        this.groups = groups;
        this.projects = projects;
    }

    @GetMapping("/new")
    JteModel newOne(Actor me, @PathVariable String code) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return newPage(project, ChatGroupForm.empty(me.today()), Map.of());
    }

    @PostMapping
    Object create(Actor me, @PathVariable String code, ChatGroupForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return Answer.orForm(
                () -> {
                    groups.register(me, project, form.read(me.today()));
                    return TeamPages.home(project);
                },
                errors -> newPage(project, form, errors));
    }

    @GetMapping("/{id}/edit")
    JteModel edit(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        ChatGroup one = groups.find(project, id);
        return templates.projectsTeamChatGroup(
                project, one, ChatGroupForm.of(one), EndForm.at(me.today(), one.version()), Map.of());
    }

    @PostMapping("/{id}")
    Object update(Actor me, @PathVariable String code, @PathVariable UUID id, ChatGroupForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return Answer.orForm(
                () -> {
                    ChatGroupForm.Revision wanted = form.revision();
                    groups.revise(
                            me, project, id, wanted.name(), wanted.owner(), wanted.memberCount(), wanted.version());
                    return TeamPages.home(project);
                },
                errors -> {
                    ChatGroup one = groups.find(project, id);
                    return templates.projectsTeamChatGroup(
                            project, one, form.at(one.version()), EndForm.at(me.today(), one.version()), errors);
                });
    }

    @PostMapping("/{id}/closure")
    Object close(Actor me, @PathVariable String code, @PathVariable UUID id, EndForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return Answer.orForm(
                () -> {
                    EndForm.End end = form.read(null);
                    groups.close(me, project, id, end.on(), end.version());
                    return TeamPages.home(project);
                },
                errors -> {
                    ChatGroup one = groups.find(project, id);
                    return templates.projectsTeamChatGroup(
                            project, one, ChatGroupForm.of(one), form.at(one.version()), errors);
                });
    }

    private JteModel newPage(Seen project, ChatGroupForm form, Map<String, String> errors) {
        return templates.projectsTeamChatGroup(project, null, form, new EndForm(null, null, null), errors);
    }
}
