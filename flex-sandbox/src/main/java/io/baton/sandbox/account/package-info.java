/** Accounts with their credentials, workspace, Conversations service and Flex. */
@NullMarked
package io.baton.sandbox.account;

import org.jspecify.annotations.NullMarked;
