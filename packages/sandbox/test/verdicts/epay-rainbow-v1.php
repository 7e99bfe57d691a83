<?php
// Judges requests as a Rainbow gateway does by its first protocol: which are taken, and why the others are not.
require __DIR__ . '/common.php';
require __DIR__ . '/rainbow/book.php';

/** Version 3095 neither signs lists nor blanks; 3069 signs whatever is not empty. */
function check_md5(array $fields, array $merchant): void
{
    $is3095 = $merchant['program'] === 3095;
    refuse_unless(isset($fields['sign']), 'signature');
    refuse_unless(!$is3095 || ($fields['sign_type'] ?? '') !== 'RSA', 'signature');
    $signed = $fields;
    unset($signed['sign'], $signed['sign_type']);
    ksort($signed, SORT_STRING);
    $pairs = [];
    foreach ($signed as $name => $value) {
        $isSigned = $is3095 ? !is_array($value) && trim($value) !== '' : $value !== '';
        if ($isSigned) {
            $pairs[] = "$name=" . (is_array($value) ? 'Array' : $value);
        }
    }
    refuse_unless(md5(implode('&', $pairs) . $merchant['secret']) === $fields['sign'], 'signature');
}

function holder(array $fields, array $merchants): array
{
    $merchant = $merchants[intval($fields['pid'] ?? '')] ?? null;
    refuse_unless($merchant !== null, 'merchant');
    refuse_unless(($fields['key'] ?? null) === $merchant['secret'], 'key');
    return $merchant;
}

function api(array $request, array $merchants, array &$book): void
{
    $query = texts(given($request['query']));
    $act = $query['act'] ?? null;
    if ($act === 'refund') {
        $fields = texts(posted($request));
        $merchant = holder($fields, $merchants);
        refuse_unless($merchant['refunds'], 'merchant-off');
        $money = refund_money($fields);
        $order = find($fields, $merchant, $book);
        refuse_unless($order !== false, 'field');
        refuse_unless($order !== null, 'not-found');
        refund($order, $money, $merchant['program'] === 3095, $book);
        return;
    }
    refuse_unless(in_array($act, ['order', 'orders', 'query', 'settle'], true), 'action');
    $merchant = holder($query, $merchants);
    if ($act === 'order') {
        $order = find($query, $merchant, $book);
        refuse_unless($order !== false, 'field');
        refuse_unless($order !== null, 'not-found');
    }
}

run(function (array $request, array $merchants, array &$book): void {
    note_payments($request['issued'], $book);
    if ($request['path'] === '/api.php') {
        api($request, $merchants, $book);
        return;
    }
    $byPage = $request['path'] === '/submit.php';
    $query = given($request['query']);
    $mindsQuery = $byPage || reset($merchants)['program'] === 3069;
    $raw = $mindsQuery && isset($query['pid']) ? $query : posted($request);
    $fields = texts($raw);
    $merchant = merchant($fields, $merchants);
    check_md5($raw, $merchant);
    check_fields($fields, $byPage
        ? ['out_trade_no', 'notify_url', 'return_url', 'name', 'money']
        : ['out_trade_no', 'notify_url', 'name', 'money', 'type', 'clientip']);
    $type = $byPage && empty($fields['type']) ? 'alipay' : $fields['type'];
    place($fields, $type, $merchant, $book, $request['issued']);
});
