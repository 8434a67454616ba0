// The table from which the parser, the help and the suggestions are made.
extension App {
  package static let globalOptions = [
    Option("profile", value: "NAME", "the profile of the configuration to open"),
    Option("theme", value: "NAME", "night, day, high-contrast, colour-blind, mono or your own"),
    Option("color", value: "TIER", "auto, mono, 16, 256 or true"),
    Option("ascii", "signs and charts in ASCII"),
    Option("help", "what can be typed here"),
    Option("version", "the version of the program"),
  ]

  private static let tenantOptions = [
    Option("seed", value: "N", "which tenant to make; the same number makes the same one"),
    Option(
      "scale",
      value: "KIND=N",
      "how many users, deposits or payouts, e.g. payouts=100000",
      isRepeatable: true
    ),
    Option("empty", "a tenant on its first day"),
    Option("quiet", "a tenant in which nothing comes by itself"),
    Option("hostile", "a tenant whose texts attack the terminal"),
  ]

  package static let commands = [
    Command("", summary: "the dashboard", run: DashboardCommand.run),
    Command(
      "demo",
      summary: "the dashboard on a living sandbox: no credentials, no network",
      options: tenantOptions,
      run: DemoCommand.run
    ),
    Command(
      "sandbox",
      summary: "the sandbox alone; its first line says where it is and how to sign in",
      options: SandboxCommand.listening + tenantOptions + SandboxCommand.behaviour
        + SandboxCommand.hiddenOptions,
      run: SandboxCommand.run
    ),
    Command(
      "sync",
      summary: "fill the cache, and say what was read",
      options: SyncCommand.options,
      run: SyncCommand.run
    ),
    Command(
      "list",
      words: ListRequest.words,
      summary: "rows of the cache as a table, newest first, or for a program",
      options: ListCommand.options,
      run: ListCommand.run
    ),
    Command(
      "show",
      words: ["ID"],
      summary: "how one record really stands, by its id or the beginning of it",
      options: ShowCommand.options,
      run: ShowCommand.run
    ),
    Command(
      "export",
      words: ListRequest.words,
      summary: "all rows of a kind, from one reading of the cache, whatever their number",
      options: ExportCommand.options,
      run: ExportCommand.run
    ),
    Command(
      "find",
      words: FindCommand.words,
      summary: "the record that an id, an e-mail, a sum, a reference or a hash leads to",
      options: FindCommand.options,
      run: FindCommand.run
    ),
    Command(
      "payout",
      words: ["preview|create|status|follow", "[NAME]"],
      summary: "what a payout would cost; paying it, once; what became of it",
      options: PayoutCommand.options,
      run: PayoutCommand.run
    ),
    Command(
      "recipient",
      words: ["create"],
      summary: "make somebody payable by a user, once; a rail decides what is asked",
      options: RecipientCommand.options,
      run: RecipientCommand.run
    ),
    Command(
      "explain",
      words: ["[FILE|-|WORD…]"],
      summary: "what a pasted answer, webhook or status means, and what to do",
      options: ExplainCommand.options,
      run: ExplainCommand.run
    ),
    Command(
      "cache",
      words: ["info|verify|purge"],
      summary: "what the cache holds and costs, whether it is whole, and less of it",
      options: CacheCommand.options,
      run: CacheCommand.run
    ),
    Command(
      "journal",
      words: JournalCommand.words,
      summary: "what was decided and sent, whether it is as it was written, and what is open",
      options: JournalCommand.options,
      run: JournalCommand.run
    ),
    Command(
      "config",
      words: ["init|check|path"],
      summary: "make a commented configuration, check it, say where it is",
      run: ConfigCommand.run
    ),
    Command(
      "help",
      words: ["[COMMAND]"],
      summary: "what can be typed",
      run: HelpCommand.run
    ),
  ]
}
