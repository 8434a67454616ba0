package import Forms
package import Intents
package import Kira

/// Something to be done outside: `update` only asks, the runtime does it.
package enum Effect: Equatable, Sendable {
  case loadWindow(Listing, from: Window.Start, limit: Int)
  /// The same for rows beyond the screen, which a later key may want: no key waits for them.
  case loadAhead(Listing, from: Window.Start, limit: Int)
  case tally(Listing)
  case loadDossier(ResourceKind, id: String)
  case loadOverview
  /// Looks in the cache for whatever a text may be.
  case find(Recognition)
  /// Asks Kira for an id of which nobody knows what it names.
  case seek(id: String)
  /// Ask the server now: for one resource, or for the newest of every list.
  case askServer(ResourceKind, id: String?)
  /// What a field of a form may mean; where an owner's recipients were never read, Kira is asked.
  case lookUp(FieldLookup)
  case loadDrafts(FormPurpose)
  case keepDraft(Draft)
  case dropDraft(Identifier<Draft>)
  /// Reads anew what an offer is made of, and makes it; an earlier one of the ticket is void.
  case prepare(FormTicket, Draft)
  /// Drops what was typed ahead; keys count again when `reviewOpened` comes.
  case openReview(FormTicket)
  /// Does what was offered last under the ticket, if the consent fits it.
  case execute(FormTicket, Consent)
  /// Nobody looks at the offer any more; what is under way goes on.
  case abandon(FormTicket)
  /// What a person wants done about an intent; whoever does it checks what was typed.
  case resolve(Identifier<Intent>, ResolveOverlay.Way, typed: String)
  case copy(String)
  /// All filters that a person saved, those of the configuration left out.
  case keepFilters([SavedFilter])
  case useTheme(String)
  case captureMouse(Bool)
  case redraw
  case suspend
  case quit
}
