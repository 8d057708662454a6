import { useSyncExternalStore } from "react";
import { Navigate, Route, Routes } from "react-router";
import { session } from "./api/session";
import { CatalogPage } from "./catalog/CatalogPage";
import { CatalogVendorPage } from "./catalog/CatalogVendorPage";
import { NotFound } from "./design/NotFound";
import { FindingPage } from "./findings/FindingPage";
import { FindingsPage } from "./findings/FindingsPage";
import { SignInPage } from "./identity/SignInPage";
import { SignUpPage } from "./identity/SignUpPage";
import { MessagePage } from "./inbox/MessagePage";
import { MessagesPage } from "./inbox/MessagesPage";
import { InvoicePage } from "./invoices/InvoicePage";
import { InvoicesPage } from "./invoices/InvoicesPage";
import { NewSubscriptionPage } from "./ledger/NewSubscriptionPage";
import { SubscriptionPage } from "./ledger/SubscriptionPage";
import { SubscriptionsPage } from "./ledger/SubscriptionsPage";
import { SettingsPage } from "./organizations/SettingsPage";
import { Shell } from "./Shell";
import { StartPage } from "./start/StartPage";

export function App() {
  const signedIn = useSyncExternalStore(session.subscribe, session.signedIn);
  if (!signedIn) {
    return (
      <Routes>
        <Route path="/sign-up" element={<SignUpPage />} />
        <Route path="*" element={<SignInPage />} />
      </Routes>
    );
  }
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<StartPage />} />
        <Route path="findings" element={<FindingsPage />} />
        <Route path="findings/:id" element={<FindingPage />} />
        <Route path="invoices" element={<InvoicesPage />} />
        <Route path="invoices/:id" element={<InvoicePage />} />
        <Route path="messages" element={<MessagesPage />} />
        <Route path="messages/:id" element={<MessagePage />} />
        <Route path="subscriptions" element={<SubscriptionsPage />} />
        <Route path="subscriptions/new" element={<NewSubscriptionPage />} />
        <Route path="subscriptions/:id" element={<SubscriptionPage />} />
        <Route path="catalog" element={<CatalogPage />} />
        <Route path="catalog/:vendorKey" element={<CatalogVendorPage />} />
        <Route path="settings" element={<SettingsPage />} />
        <Route path="sign-in" element={<Navigate to="/" replace />} />
        <Route path="sign-up" element={<Navigate to="/" replace />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
