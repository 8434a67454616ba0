/// How a service may be used: what it allows, how often it is asked, where that is noted.
package struct Service {
  /// Its name, as messages say it.
  package var host: String
  package var limits: Pacer.Limits
  package var tempo: Tempo
  /// `nil` where nobody counts.
  package var budgetFile: String?
  /// How many requests a week is given.
  package var weeklyBudget: Int64
  package var openedAt: Now
  /// Whether everything is gone through once, as `kiradeck sync` does.
  package var isThorough = false
  /// Whether everybody's recipients are asked for, a request for each user.
  package var readsRecipients = false

  package init(
    host: String,
    limits: Pacer.Limits,
    tempo: Tempo,
    budgetFile: String?,
    weeklyBudget: Int64 = WeeklyBudget.promised,
    openedAt: Now
  ) {
    self.host = host
    self.limits = limits
    self.tempo = tempo
    self.budgetFile = budgetFile
    self.weeklyBudget = weeklyBudget
    self.openedAt = openedAt
  }
}
