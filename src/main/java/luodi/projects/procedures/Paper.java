package luodi.projects.procedures;

/**
 * The paper in which a permit ends (domain.md §2.2, output document), by whose number it is known.
 *
 * @param delivery a licence that must be delivered in time, not a contract, a register or an opinion
 */
public record Paper(String name, boolean delivery) {}
