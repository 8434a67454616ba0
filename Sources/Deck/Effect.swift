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
  case copy(String)
  /// All filters that a person saved, those of the configuration left out.
  case keepFilters([SavedFilter])
  case useTheme(String)
  case captureMouse(Bool)
  case redraw
  case suspend
  case quit
}
