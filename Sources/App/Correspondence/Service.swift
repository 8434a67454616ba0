/// How a service may be used: what it allows, how often it is asked, where that is noted.
package struct Service {
  package var limits: Pacer.Limits
  package var tempo: Tempo
  /// `nil` where nobody counts.
  package var budgetFile: String?
  package var openedAt: Now

  package init(limits: Pacer.Limits, tempo: Tempo, budgetFile: String?, openedAt: Now) {
    self.limits = limits
    self.tempo = tempo
    self.budgetFile = budgetFile
    self.openedAt = openedAt
  }
}
