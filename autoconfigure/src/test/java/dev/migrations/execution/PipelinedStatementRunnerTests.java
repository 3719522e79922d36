package dev.migrations.execution;

class PipelinedStatementRunnerTests extends StatementRunnerContract {

	PipelinedStatementRunnerTests() {
		super(PipelinedStatementRunner::new);
	}

}
