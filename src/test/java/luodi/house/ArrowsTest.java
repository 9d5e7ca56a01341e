package luodi.house;

import luodi.Luodi;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ArrowsTest {
    private final ApplicationModules modules = ApplicationModules.of(Luodi.class);

    @Test
    void eachRoomUsesOnlyTheRoomsAboveIt() {
        modules.verify();
    }

    @Test
    void thePlanOfTheModulesIsDrawn() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
