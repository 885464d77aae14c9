package dev.sagashop.inventory.api;

/** A request parameter that no annotation can check is wrong. */
class InvalidParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FieldProblem problem;

    InvalidParameterException(String parameter, String message) {
        super(parameter + " " + message);
        this.problem = new FieldProblem(parameter, message);
    }

    FieldProblem problem() {
        return problem;
    }
}
